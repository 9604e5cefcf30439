package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Name of X.501.
///
/// @param rfc4514 the string of RFC 4514, most specific part first, characters outside ASCII as
///     they are, control characters as `\0A`; attribute types without a short name, and values
///     that are not text, as `1.2.3=#04…`
/// @param commonName the most specific common name, raw
record DistinguishedName(String rfc4514, Optional<String> commonName) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final int MOST_ATTRIBUTES = 10_000;

    /// Types that X.509 software refuses as the value of an attribute: boolean, integer, octet
    /// string, null, object identifier, enumerated, set.
    private static final List<Integer> NEVER_A_VALUE =
            List.of(0x01, 0x02, 0x04, 0x05, 0x06, 0x0a, 0x31);

    static DistinguishedName read(Tlv name) throws RejectedException {
        List<String> written = new ArrayList<>();
        String commonName = null;
        Tlv.Children sets = name.sequence(Reason.CERTIFICATE_DAMAGED);
        while (sets.more()) {
            Tlv.Children set = sets.next(Tlv.SET, Reason.CERTIFICATE_DAMAGED).children();
            boolean first = true;
            while (set.more()) {
                Tlv.Children pair = set.next(Tlv.SEQUENCE, Reason.CERTIFICATE_DAMAGED).children();
                String type = pair.next(Tlv.OID, Reason.CERTIFICATE_DAMAGED).oid();
                Tlv value = pair.next();
                if (NEVER_A_VALUE.contains(value.tag()) || written.size() > MOST_ATTRIBUTES) {
                    throw new RejectedException(Reason.CERTIFICATE_DAMAGED);
                }
                Optional<String> text = DerText.of(value);
                if (type.equals(COMMON_NAME) && text.isPresent()) {
                    commonName = text.get();
                }
                written.add((first ? "," : "+") + attribute(type, text, value));
                first = false;
            }
        }
        return new DistinguishedName(reversed(written), Optional.ofNullable(commonName));
    }

    private static String attribute(String type, Optional<String> text, Tlv value) {
        Optional<String> shortName = KnownNames.ATTRIBUTES.find(type);
        String written =
                shortName.isPresent() && text.isPresent() ? escaped(text.get()) : "#" + value.hex();
        return shortName.orElse(type) + "=" + written;
    }

    /// The encoding lists the most general part first, the string lists it last; each part carries
    /// the separator that joins it to the one before it in the encoding.
    private static String reversed(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0; i--) {
            joined.append(parts.get(i), 1, parts.get(i).length());
            if (i > 0) {
                joined.append(parts.get(i).charAt(0));
            }
        }
        return joined.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == text.length() - 1;
            if (c < 0x20 || c == 0x7f) {
                escaped.append("\\%02X".formatted((int) c));
            } else {
                if (",+\"\\<>;".indexOf(c) >= 0 || c == ' ' && edge || c == '#' && i == 0) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
