package app.certkeep.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The place that an envelope belongs to. It is authenticated with the ciphertext, so an envelope
/// that was moved to another column, row or owner, or replaced by an older one, does not open.
public record Binding(String table, String column, UUID row, UUID owner, long revision) {

    byte[] encoded() {
        byte[] tableName = table.getBytes(StandardCharsets.UTF_8);
        byte[] columnName = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + tableName.length + columnName.length + 40)
                .putInt(tableName.length)
                .put(tableName)
                .putInt(columnName.length)
                .put(columnName)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putLong(revision)
                .array();
    }

    /// Where it is, in words for a log; holds ids only.
    String place() {
        return table + "." + column + " of row " + row;
    }
}
