package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.List;
import java.util.Map;

/// What the key and the certificate are for (RFC 5280, sections 4.2.1.3, 4.2.1.9 and 4.2.1.12;
/// RFC 7633).
final class UsageExtensions {
    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;

    /// In the order of the bits.
    private static final List<String> USAGES =
            List.of(
                    "digital-signature",
                    "non-repudiation",
                    "key-encipherment",
                    "data-encipherment",
                    "key-agreement",
                    "key-cert-sign",
                    "crl-sign",
                    "encipher-only",
                    "decipher-only");

    private static final Map<String, String> PURPOSES =
            Map.ofEntries(
                    Map.entry("2.5.29.37.0", "any"),
                    Map.entry("1.3.6.1.5.5.7.3.1", "server"),
                    Map.entry("1.3.6.1.5.5.7.3.2", "client"),
                    Map.entry("1.3.6.1.5.5.7.3.3", "code"),
                    Map.entry("1.3.6.1.5.5.7.3.4", "email"),
                    Map.entry("1.3.6.1.5.5.7.3.8", "time-stamping"),
                    Map.entry("1.3.6.1.5.5.7.3.9", "ocsp"),
                    Map.entry("1.3.6.1.5.5.7.3.17", "ipsec"),
                    Map.entry("1.3.6.1.5.2.3.5", "kerberos"),
                    Map.entry("1.3.6.1.4.1.311.10.3.4", "file-encryption"),
                    Map.entry("1.3.6.1.4.1.311.10.3.12", "documents"),
                    Map.entry("1.3.6.1.4.1.311.20.2.2", "smart-card"),
                    Map.entry("1.3.6.1.4.1.11129.2.4.4", "precertificates"));

    private UsageExtensions() {}

    static void keyUsage(Tlv value, Statements to) throws RejectedException {
        if (!value.is(Tlv.BIT_STRING) || value.length() == 0) {
            throw new RejectedException(DAMAGED);
        }
        byte[] source = value.source();
        for (int bit = 0; bit < USAGES.size(); bit++) {
            int at = value.valueStart() + 1 + bit / 8;
            if (at < value.valueEnd() && (source[at] & 0x80 >> bit % 8) != 0) {
                to.tell("certificate.usage." + USAGES.get(bit));
            }
        }
        if (to.all().isEmpty()) {
            to.tell("certificate.usage.none");
        }
    }

    static void extendedKeyUsage(Tlv value, Statements to) throws RejectedException {
        Tlv.Children each = value.sequence(DAMAGED);
        while (each.more() && !to.full()) {
            String oid = each.next(Tlv.OID, DAMAGED).oid();
            to.tell("certificate.purpose." + PURPOSES.getOrDefault(oid, "other"), oid);
        }
    }

    static void basicConstraints(Tlv value, Statements to) throws RejectedException {
        Tlv.Children parts = value.sequence(DAMAGED);
        if (parts.nextTag() != Tlv.BOOLEAN || !isTrue(parts.next())) {
            to.tell("certificate.says.no-ca");
        } else {
            to.tell("certificate.says.ca");
        }
        if (parts.more()) {
            to.tell("certificate.says.path-length", number(parts.next(Tlv.INTEGER, DAMAGED)));
        }
    }

    static void tlsFeature(Tlv value, Statements to) throws RejectedException {
        Tlv.Children each = value.sequence(DAMAGED);
        while (each.more() && !to.full()) {
            String number = number(each.next(Tlv.INTEGER, DAMAGED));
            to.tell("certificate.says." + (number.equals("5") ? "must-staple" : "feature"), number);
        }
    }

    static void comment(Tlv value, Statements to) throws RejectedException {
        to.tell(
                "certificate.says.comment",
                DerText.of(value).orElseThrow(() -> new RejectedException(DAMAGED)));
    }

    static boolean isTrue(Tlv value) {
        return value.length() == 1 && value.source()[value.valueStart()] != 0;
    }

    /// Decimal where it is short enough to be meant, else hexadecimal.
    static String number(Tlv integer) {
        return integer.length() <= 8 ? integer.integer().toString() : "#" + ViewHex.of(integer);
    }
}
