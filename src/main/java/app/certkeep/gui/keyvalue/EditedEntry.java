package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Edits that are not saved, as a draft holds them.
///
/// @param storedKey of the entry they are about; empty for a new one
/// @param revision of that entry when it was looked at
/// @param key as typed
/// @param value as it would be stored, where it was edited
record EditedEntry(String storedKey, long revision, String key, Optional<SecretBytes> value)
        implements AutoCloseable {

    /// Two keys with their lengths, the revision, and the value with one more than its length.
    SecretBytes encoded() {
        byte[] before = storedKey.getBytes(StandardCharsets.UTF_8);
        byte[] typed = key.getBytes(StandardCharsets.UTF_8);
        byte[] content = value.map(SecretBytes::bytes).orElse(new byte[0]);
        int size = 3 * Integer.BYTES + Long.BYTES + before.length + typed.length + content.length;
        ByteBuffer buffer = ByteBuffer.allocate(size);
        buffer.putInt(before.length).put(before).putLong(revision);
        buffer.putInt(typed.length).put(typed);
        buffer.putInt(value.isPresent() ? content.length + 1 : 0).put(content);
        return new SecretBytes(buffer.array());
    }

    /// What [#encoded] made.
    static EditedEntry decode(SecretBytes draft) {
        ByteBuffer buffer = ByteBuffer.wrap(draft.bytes());
        String before = new String(bytes(buffer, buffer.getInt()), StandardCharsets.UTF_8);
        long revision = buffer.getLong();
        String typed = new String(bytes(buffer, buffer.getInt()), StandardCharsets.UTF_8);
        int length = buffer.getInt() - 1;
        Optional<SecretBytes> value =
                length < 0 ? Optional.empty() : Optional.of(new SecretBytes(bytes(buffer, length)));
        return new EditedEntry(before, revision, typed, value);
    }

    private static byte[] bytes(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        value.ifPresent(SecretBytes::close);
    }

    @Override
    public String toString() {
        return "EditedEntry[hidden]";
    }
}
