package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryDetails;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Edits that are not saved, as a draft holds them.
///
/// @param entry that they are about; null for a new one
/// @param revision of that entry when it was looked at
/// @param key as typed
/// @param details as they would be stored
/// @param value as it would be stored, where it was edited
record EditedEntry(
        @Nullable UUID entry,
        long revision,
        String key,
        EntryDetails details,
        Optional<SecretBytes> value)
        implements AutoCloseable {

    /// The revision; texts with their lengths; and the value with one more than its length.
    SecretBytes encoded() {
        List<byte[]> texts =
                Stream.concat(
                                Stream.of(entry == null ? "" : entry.toString(), key),
                                details.texts().stream())
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        byte[] content = value.map(SecretBytes::bytes).orElse(new byte[0]);
        int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + size + Integer.BYTES + content.length);
        buffer.putLong(revision);
        texts.forEach(text -> buffer.putInt(text.length).put(text));
        buffer.putInt(value.isPresent() ? content.length + 1 : 0).put(content);
        return new SecretBytes(buffer.array());
    }

    /// What [#encoded] made.
    static EditedEntry decode(SecretBytes draft) {
        ByteBuffer buffer = ByteBuffer.wrap(draft.bytes());
        long revision = buffer.getLong();
        String id = text(buffer);
        String key = text(buffer);
        EntryDetails details =
                EntryDetails.ofTexts(
                        List.of(text(buffer), text(buffer), text(buffer), text(buffer)));
        int length = buffer.getInt() - 1;
        Optional<SecretBytes> value =
                length < 0 ? Optional.empty() : Optional.of(new SecretBytes(bytes(buffer, length)));
        return new EditedEntry(
                id.isEmpty() ? null : UUID.fromString(id), revision, key, details, value);
    }

    private static String text(ByteBuffer buffer) {
        return new String(bytes(buffer, buffer.getInt()), StandardCharsets.UTF_8);
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
