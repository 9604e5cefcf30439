package app.certkeep.certificate.format;

import app.certkeep.certificate.format.ParsedCertificate.ExtensionFacts;
import app.certkeep.certificate.format.Rejection.Reason;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The two extensions that Certkeep shows. An extension that occurs twice says nothing: RFC 5280,
/// section 4.2, forbids it, and which of the two counts is anybody's guess.
final class Extensions {

    private static final String SUBJECT_ALT_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final int EXTENSIONS = 0xa3;

    private @Nullable Tlv alternativeNames;
    private @Nullable Tlv basicConstraints;
    private boolean alternativeNamesTwice;
    private boolean basicConstraintsTwice;

    Extensions(Tlv.Children afterPublicKey) throws RejectedException {
        while (afterPublicKey.more()) {
            Tlv field = afterPublicKey.next();
            if (field.is(EXTENSIONS)) {
                readAll(field.children().next());
            }
        }
    }

    ExtensionFacts facts() throws RejectedException {
        return new ExtensionFacts(names(), ca());
    }

    private void readAll(Tlv extensions) throws RejectedException {
        Tlv.Children each = extensions.sequence(Reason.CERTIFICATE_DAMAGED);
        while (each.more()) {
            Tlv.Children parts = each.next(Tlv.SEQUENCE, Reason.CERTIFICATE_DAMAGED).children();
            String type = parts.next(Tlv.OID, Reason.CERTIFICATE_DAMAGED).oid();
            if (parts.nextTag() == Tlv.BOOLEAN) {
                parts.next();
            }
            Tlv value = parts.next(Tlv.OCTET_STRING, Reason.CERTIFICATE_DAMAGED);
            if (type.equals(SUBJECT_ALT_NAME)) {
                alternativeNamesTwice |= alternativeNames != null;
                alternativeNames = value;
            } else if (type.equals(BASIC_CONSTRAINTS)) {
                basicConstraintsTwice |= basicConstraints != null;
                basicConstraints = value;
            }
        }
    }

    private List<String> names() throws RejectedException {
        if (alternativeNames == null || alternativeNamesTwice) {
            return List.of();
        }
        try {
            return GeneralNames.read(inside(alternativeNames));
        } catch (RejectedException e) {
            if (e.rejection().reason() == Reason.TOO_MANY_NAMES) {
                throw e;
            }
            return List.of();
        }
    }

    private boolean ca() {
        if (basicConstraints == null || basicConstraintsTwice) {
            return false;
        }
        try {
            Tlv.Children parts = inside(basicConstraints).sequence(Reason.CERTIFICATE_DAMAGED);
            if (parts.nextTag() != Tlv.BOOLEAN) {
                return false;
            }
            Tlv ca = parts.next();
            return ca.length() == 1 && ca.source()[ca.valueStart()] != 0;
        } catch (RejectedException unreadable) {
            return false;
        }
    }

    private static Tlv inside(Tlv octets) throws RejectedException {
        return Tlv.read(octets.source(), octets.valueStart(), octets.valueEnd());
    }
}
