package app.certkeep.certificate.format;

import java.util.Arrays;

/// Brings a text file to one octet a character, whatever Unicode form an editor saved it in.
final class TextOctets {

    private TextOctets() {}

    /// The file itself, or a new array that the caller wipes if it was UTF-16. Characters outside
    /// ASCII, which no PEM block holds, become octets above 127.
    static byte[] of(byte[] file) {
        if (startsWith(file, 0xff, 0xfe)) {
            return narrowed(file, 2, 0);
        }
        if (startsWith(file, 0xfe, 0xff)) {
            return narrowed(file, 2, 1);
        }
        if (startsWith(file, 0xef, 0xbb, 0xbf)) {
            return Arrays.copyOfRange(file, 3, file.length);
        }
        if (file.length >= 4 && file[1] == 0 && file[3] == 0 && file[0] > 0 && file[2] > 0) {
            return narrowed(file, 0, 0);
        }
        if (file.length >= 4 && file[0] == 0 && file[2] == 0 && file[1] > 0 && file[3] > 0) {
            return narrowed(file, 0, 1);
        }
        return file;
    }

    static boolean startsWith(byte[] file, int... octets) {
        if (file.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((file[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    /// @param low which octet of each pair holds the low half
    private static byte[] narrowed(byte[] file, int start, int low) {
        byte[] text = new byte[(file.length - start) / 2];
        for (int i = 0; i < text.length; i++) {
            int pair = start + 2 * i;
            boolean ascii = file[pair + 1 - low] == 0 && file[pair + low] >= 0;
            text[i] = ascii ? file[pair + low] : (byte) 0xff;
        }
        return text;
    }
}
