package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a list shows of an entry, sealed apart from the value so that listing opens no value:
/// value size in bytes (4 bytes), lines of the value (4 bytes), then the key in UTF-8.
record EntryHeading(String key, int size, int lines) {

    static EntryHeading of(EntryKey key, SecretBytes value) {
        return new EntryHeading(key.text(), value.length(), EntryValue.lines(value));
    }

    SecretBytes encoded() {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return new SecretBytes(
                ByteBuffer.allocate(8 + name.length).putInt(size).putInt(lines).put(name).array());
    }

    static EntryHeading decoded(SecretBytes clear) {
        ByteBuffer bytes = ByteBuffer.wrap(clear.bytes());
        int size = bytes.getInt();
        int lines = bytes.getInt();
        return new EntryHeading(StandardCharsets.UTF_8.decode(bytes).toString(), size, lines);
    }

    @Override
    public String toString() {
        return "EntryHeading[hidden]";
    }
}
