package app.certkeep.activity;

import app.certkeep.activity.Verification.Break;
import app.certkeep.activity.Verification.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/// The last verification and, from the last one that found the chain whole, where it ended. Kept
/// encrypted by the owner's key: whoever can write into the store and recompute every hash cannot
/// also write this.
///
/// @param position of the newest record of the last whole chain
/// @param hash of that record
record CheckMark(Verification last, long position, byte[] hash) {

    byte[] encoded() {
        Break broken = last.broken();
        return ByteBuffer.allocate(8 + 4 + 8 + 8 + 1 + 8 + hash.length)
                .putLong(last.at().getEpochSecond())
                .putInt(last.at().getNano())
                .putLong(last.records())
                .putLong(broken == null ? 0 : broken.position())
                .put((byte) (broken == null ? -1 : broken.kind().ordinal()))
                .putLong(position)
                .put(hash)
                .array();
    }

    static CheckMark decoded(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
        long records = in.getLong();
        long brokenAt = in.getLong();
        int kind = in.get();
        Break broken = kind < 0 ? null : new Break(brokenAt, Kind.values()[kind]);
        long position = in.getLong();
        byte[] hash = Arrays.copyOfRange(bytes, in.position(), bytes.length);
        return new CheckMark(new Verification(at, records, broken), position, hash);
    }

    /// The mark after another verification.
    static CheckMark after(
            @Nullable CheckMark before, Verification now, long position, byte[] hash) {
        if (now.isWhole()) {
            return new CheckMark(now, position, hash);
        }
        return before == null
                ? new CheckMark(now, 0, new byte[0])
                : new CheckMark(now, before.position, before.hash);
    }
}
