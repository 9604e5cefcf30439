package app.certkeep.certificate.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Octets that may hold a key, put together without a String of them and without copies that stay.
final class SecretText {
    private byte[] octets = new byte[1024];
    private int length;

    SecretText add(String open) {
        return add(open.getBytes(StandardCharsets.UTF_8));
    }

    SecretText add(byte[] part) {
        if (octets.length - length < part.length) {
            byte[] longer = Arrays.copyOf(octets, 2 * octets.length + part.length);
            Arrays.fill(octets, (byte) 0);
            octets = longer;
        }
        System.arraycopy(part, 0, octets, length, part.length);
        length += part.length;
        return this;
    }

    /// As [#add(byte\[\])], and wipes the part.
    SecretText addAndWipe(byte[] part) {
        add(part);
        Arrays.fill(part, (byte) 0);
        return this;
    }

    int length() {
        return length;
    }

    /// All of it, to be wiped by who gets it. Nothing stays here.
    byte[] take() {
        byte[] all = Arrays.copyOf(octets, length);
        Arrays.fill(octets, (byte) 0);
        length = 0;
        return all;
    }
}
