package app.certkeep.persistence;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Counts rows and sums them up, whatever order they come in: the exclusive or of the SHA-256 of
/// each row. Rows have primary keys, so no two are alike and cancel out.
final class RowsDigest {
    private final byte[] sum = new byte[32];
    private final MessageDigest sha256;
    private long rows;

    RowsDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    void add(List<@Nullable Object[]> page) {
        page.forEach(this::add);
    }

    private void add(@Nullable Object[] row) {
        byte[] one = sha256.digest(bytes(row));
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= one[i];
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    /// Each value with its length before it, so that none runs into the next.
    private static byte[] bytes(@Nullable Object[] row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : row) {
                if (value == null) {
                    out.writeInt(-1);
                } else {
                    byte[] content =
                            value instanceof byte[] binary
                                    ? binary
                                    : value.toString().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(content.length);
                    out.write(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    boolean isSameAs(RowsDigest other) {
        return rows == other.rows && Arrays.equals(sum, other.sum);
    }

    @Override
    public String toString() {
        return rows + " rows, " + HexFormat.of().formatHex(sum);
    }
}
