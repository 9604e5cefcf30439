package app.certkeep.activity;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/// What a record says, and the one way to write it down in bytes for its hash (SHA-256, FIPS
/// 180-4): every field with its length or a mark for none, so that no two records read the same.
///
/// @param item sealed; null where there is none
record RecordFields(
        UUID id,
        UUID owner,
        @Nullable UUID actor,
        What what,
        byte @Nullable [] item,
        Instant at,
        Credits credits) {
    private static final String FORMAT = "certkeep/record/1";

    /// What was done, under which operation.
    record What(String action, @Nullable UUID itemId, String result, String operation) {}

    /// What it took, and what was left.
    record Credits(long cost, long balance) {}

    byte[] digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            write(out, id);
            write(out, owner);
            write(out, actor);
            out.writeUTF(what.action);
            write(out, what.itemId);
            out.writeUTF(what.result);
            out.writeUTF(what.operation);
            out.writeInt(item == null ? -1 : item.length);
            out.write(item == null ? new byte[0] : item);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeLong(credits.cost);
            out.writeLong(credits.balance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    /// The hash of a record at a place in the chain.
    ///
    /// @param previous the hash of the record before; empty for the first
    static byte[] link(byte[] previous, long position, byte[] digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(previous.length);
            out.write(previous);
            out.writeLong(position);
            out.write(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
