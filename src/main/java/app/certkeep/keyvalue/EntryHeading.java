package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What a list shows of an entry and its history of a version, sealed apart from the value so that
/// listing opens no value: a format byte, size of the value in bytes (4), its lines (4), last day
/// (8), author (16), version brought back (8), oldest version kept (8); then key, type, notes,
/// tags, device and note, each as its length (4) and UTF-8.
///
/// @param size of the value in bytes
/// @param lines of the value
record EntryHeading(String key, int size, int lines, EntryDetails details, EntryChange change) {
    private static final byte FORMAT = 1;
    private static final int FIXED = 1 + 4 + 4 + 8 + 16 + 8 + 8;
    private static final long NEVER = Long.MIN_VALUE;

    static EntryHeading of(
            EntryKey key, SecretBytes value, EntryDetails details, EntryChange change) {
        return new EntryHeading(
                key.text(), value.length(), EntryValue.lines(value), details, change);
    }

    SecretBytes encoded() {
        List<byte[]> texts =
                Stream.of(
                                key,
                                details.type().name(),
                                details.notes(),
                                String.join("\n", details.tags()),
                                change.device(),
                                change.note())
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        int length = FIXED + texts.stream().mapToInt(text -> 4 + text.length).sum();
        ByteBuffer bytes =
                ByteBuffer.allocate(length)
                        .put(FORMAT)
                        .putInt(size)
                        .putInt(lines)
                        .putLong(day(details.expires()))
                        .putLong(change.author().getMostSignificantBits())
                        .putLong(change.author().getLeastSignificantBits())
                        .putLong(change.restored())
                        .putLong(change.oldest());
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return new SecretBytes(bytes.array());
    }

    static EntryHeading decoded(SecretBytes clear) {
        ByteBuffer bytes = ByteBuffer.wrap(clear.bytes());
        byte format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException("a heading of format " + format);
        }
        int size = bytes.getInt();
        int lines = bytes.getInt();
        long day = bytes.getLong();
        UUID author = new UUID(bytes.getLong(), bytes.getLong());
        long restored = bytes.getLong();
        long oldest = bytes.getLong();
        String key = text(bytes);
        EntryDetails details =
                new EntryDetails(
                        EntryType.valueOf(text(bytes)),
                        text(bytes),
                        tags(text(bytes)),
                        day == NEVER ? null : LocalDate.ofEpochDay(day));
        EntryChange change = new EntryChange(author, text(bytes), text(bytes), restored, oldest);
        return new EntryHeading(key, size, lines, details, change);
    }

    private static List<String> tags(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private static long day(@Nullable LocalDate expires) {
        return expires == null ? NEVER : expires.toEpochDay();
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    @Override
    public String toString() {
        return "EntryHeading[hidden]";
    }
}
