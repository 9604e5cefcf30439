package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

/// Reads a file of DER: one encoding, or several one after the other.
final class BinaryReader {

    private BinaryReader() {}

    /// Whether the bytes start with a complete encoding of something known. Text that happens to
    /// start with the digit 0, which is a SEQUENCE's tag, does not.
    static boolean looksRight(byte[] file) {
        try {
            return file.length > 0
                    && file[0] == Tlv.SEQUENCE
                    && (DerKind.of(Tlv.read(file, 0, file.length)) != DerKind.UNKNOWN
                            || tooDeep(file));
        } catch (RejectedException e) {
            return e.rejection().reason() == Reason.NESTED_TOO_DEEPLY;
        }
    }

    static void read(byte[] file, Findings findings) {
        int position = 0;
        try {
            while (position < file.length && !findings.full()) {
                Tlv element = Tlv.read(file, position, file.length);
                DerKind kind = DerKind.of(element);
                if (position > 0 && kind == DerKind.UNKNOWN) {
                    trailing(file, position, findings);
                    return;
                }
                findings.add(kind, element);
                position = element.end();
            }
        } catch (RejectedException e) {
            if (position > 0) {
                trailing(file, position, findings);
            } else {
                findings.reject(e.rejection());
            }
        }
    }

    /// Why nothing at all was found.
    static Reason whyNot(byte[] file, byte[] text) {
        boolean blank = true;
        for (byte c : text) {
            blank &= c >= 0 && c <= ' ';
        }
        if (blank) {
            return Reason.EMPTY_FILE;
        }
        if (file[0] != Tlv.SEQUENCE || file.length > 1 && file[1] > 0 && file[1] < 0x80) {
            return Reason.NOTHING_RECOGNISED;
        }
        try {
            Tlv.read(file, 0, file.length);
            return Reason.NOTHING_RECOGNISED;
        } catch (RejectedException e) {
            return e.rejection().reason();
        }
    }

    /// Line ends and padding after the last encoding are not worth a word.
    private static void trailing(byte[] file, int position, Findings findings) {
        for (int at = position; at < file.length; at++) {
            if (file[at] < 0 || file[at] > ' ') {
                findings.reject(Rejection.of(Reason.TRAILING_DATA, file.length - position));
                return;
            }
        }
    }

    private static boolean tooDeep(byte[] file) {
        try {
            Nesting.check(Tlv.read(file, 0, file.length));
            return false;
        } catch (RejectedException e) {
            return e.rejection().reason() == Reason.NESTED_TOO_DEEPLY;
        }
    }
}
