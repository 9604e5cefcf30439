package app.certkeep.certificate.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// How one element of an ASN.1 encoding is shown.
final class DerValue {
    private static final int CONSTRUCTED = 0x20;
    private static final int CLASS = 0xc0;
    private static final int NUMBER = 0x1f;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_OCTETS = 128;
    private static final int LONGEST_DECIMAL = 8;

    private static final Map<Integer, String> TYPES =
            Map.ofEntries(
                    Map.entry(0x01, "BOOLEAN"),
                    Map.entry(0x02, "INTEGER"),
                    Map.entry(0x03, "BIT STRING"),
                    Map.entry(0x04, "OCTET STRING"),
                    Map.entry(0x05, "NULL"),
                    Map.entry(0x06, "OBJECT IDENTIFIER"),
                    Map.entry(0x0a, "ENUMERATED"),
                    Map.entry(0x0c, "UTF8String"),
                    Map.entry(0x10, "SEQUENCE"),
                    Map.entry(0x11, "SET"),
                    Map.entry(0x12, "NumericString"),
                    Map.entry(0x13, "PrintableString"),
                    Map.entry(0x14, "TeletexString"),
                    Map.entry(0x16, "IA5String"),
                    Map.entry(0x17, "UTCTime"),
                    Map.entry(0x18, "GeneralizedTime"),
                    Map.entry(0x1a, "VisibleString"),
                    Map.entry(0x1c, "UniversalString"),
                    Map.entry(0x1e, "BMPString"));

    private DerValue() {}

    static boolean isConstructed(Tlv element) {
        return (element.tag() & CONSTRUCTED) != 0;
    }

    static String type(Tlv element) {
        int number = element.tag() & NUMBER;
        return switch (element.tag() & CLASS) {
            case 0x00 -> TYPES.getOrDefault(number, "UNIVERSAL " + number);
            case 0x40 -> "[APPLICATION " + number + "]";
            case 0x80 -> "[" + number + "]";
            default -> "[PRIVATE " + number + "]";
        };
    }

    /// Where the elements inside an octet or bit string begin, if it holds exactly one whole
    /// constructed element, or an octet string a whole string or number; else -1.
    static int opened(Tlv element) {
        boolean bits = element.is(Tlv.BIT_STRING);
        if (!bits && !element.is(Tlv.OCTET_STRING)) {
            return -1;
        }
        int from = element.valueStart() + (bits ? 1 : 0);
        if (element.valueEnd() - from < 2 || bits && element.source()[from - 1] != 0) {
            return -1;
        }
        try {
            Tlv inner = Tlv.read(element.source(), from, element.valueEnd());
            boolean whole = inner.end() == element.valueEnd();
            return whole && (isConstructed(inner) || inner.is(Tlv.OCTET_STRING)) ? from : -1;
        } catch (RejectedException random) {
            return -1;
        }
    }

    static String text(Tlv element) {
        try {
            return switch (element.tag()) {
                case Tlv.NULL -> "";
                case Tlv.BOOLEAN -> UsageExtensions.isTrue(element) ? "TRUE" : "FALSE";
                case Tlv.INTEGER, 0x0a -> number(element);
                case Tlv.OID -> named(element.oid());
                case Tlv.UTC_TIME, Tlv.GENERALIZED_TIME ->
                        shortened(new String(element.value(), StandardCharsets.ISO_8859_1));
                default ->
                        DerText.of(element).map(DerValue::shortened).orElseGet(() -> hex(element));
            };
        } catch (RejectedException unreadable) {
            return hex(element);
        }
    }

    private static String number(Tlv element) {
        return element.length() <= LONGEST_DECIMAL ? element.integer().toString() : hex(element);
    }

    private static String named(String oid) {
        return KnownNames.ALGORITHMS
                .find(oid)
                .or(() -> KnownNames.ATTRIBUTES.find(oid))
                .map(name -> oid + " " + name)
                .orElse(oid);
    }

    private static String hex(Tlv element) {
        return ViewHex.of(element, MOST_OCTETS);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
