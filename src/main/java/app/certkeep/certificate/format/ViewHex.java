package app.certkeep.certificate.format;

import java.util.HexFormat;

/// Content in hexadecimal, cut where nobody would read on.
final class ViewHex {
    static final int MOST_OCTETS = 4_096;

    private ViewHex() {}

    /// Lower case, at most the first 4,096 octets and then `…`.
    static String of(Tlv element) {
        return of(element, MOST_OCTETS);
    }

    static String of(Tlv element, int most) {
        int shown = Math.min(element.length(), most);
        String hex =
                HexFormat.of()
                        .formatHex(
                                element.source(),
                                element.valueStart(),
                                element.valueStart() + shown);
        return shown < element.length() ? hex + "…" : hex;
    }
}
