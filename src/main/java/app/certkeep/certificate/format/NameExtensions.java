package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Map;

/// Extensions that hold names, places and the ids of keys (RFC 5280, section 4.2).
final class NameExtensions {
    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;
    private static final int FIRST = 0xa0;
    private static final int KEY_ID = 0x80;
    private static final int AUTHORITY_ISSUER = 0xa1;
    private static final int AUTHORITY_SERIAL = 0x82;

    private static final Map<String, String> METHODS =
            Map.of(
                    "1.3.6.1.5.5.7.48.1", "ocsp",
                    "1.3.6.1.5.5.7.48.2", "issuers",
                    "1.3.6.1.5.5.7.48.5", "repository");

    private NameExtensions() {}

    static void names(Tlv value, Statements to) throws RejectedException {
        tellAll(value.sequence(DAMAGED), "certificate.says.name", to);
    }

    static void subjectKeyId(Tlv value, Statements to) throws RejectedException {
        if (!value.is(Tlv.OCTET_STRING)) {
            throw new RejectedException(DAMAGED);
        }
        to.tell("certificate.says.key-id", ViewHex.of(value));
    }

    static void authorityKeyId(Tlv value, Statements to) throws RejectedException {
        Tlv.Children parts = value.sequence(DAMAGED);
        while (parts.more() && !to.full()) {
            Tlv part = parts.next();
            switch (part.tag()) {
                case KEY_ID -> to.tell("certificate.says.authority-key-id", ViewHex.of(part));
                case AUTHORITY_ISSUER ->
                        tellAll(part.children(), "certificate.says.authority-issuer", to);
                case AUTHORITY_SERIAL ->
                        to.tell("certificate.says.authority-serial", ViewHex.of(part));
                default -> throw new RejectedException(DAMAGED);
            }
        }
    }

    static void distributionPoints(Tlv value, Statements to) throws RejectedException {
        Tlv.Children points = value.sequence(DAMAGED);
        while (points.more() && !to.full()) {
            Tlv.Children point = points.next(Tlv.SEQUENCE, DAMAGED).children();
            while (point.more() && !to.full()) {
                Tlv part = point.next();
                if (part.is(FIRST)) {
                    Tlv name = part.children().next();
                    if (name.is(FIRST)) {
                        tellAll(name.children(), "certificate.says.crl", to);
                    } else {
                        to.tell("certificate.says.crl-relative", ViewHex.of(name));
                    }
                } else if (part.is(0xa2)) {
                    tellAll(part.children(), "certificate.says.crl-issuer", to);
                }
            }
        }
    }

    static void access(Tlv value, Statements to) throws RejectedException {
        Tlv.Children each = value.sequence(DAMAGED);
        while (each.more() && !to.full()) {
            Tlv.Children parts = each.next(Tlv.SEQUENCE, DAMAGED).children();
            String method = parts.next(Tlv.OID, DAMAGED).oid();
            String place = GeneralNames.one(parts.next());
            to.tell("certificate.access." + METHODS.getOrDefault(method, "other"), place, method);
        }
    }

    private static void tellAll(Tlv.Children names, String key, Statements to)
            throws RejectedException {
        while (names.more() && !to.full()) {
            to.tell(key, GeneralNames.one(names.next()));
        }
    }
}
