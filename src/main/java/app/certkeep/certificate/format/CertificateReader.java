package app.certkeep.certificate.format;

import app.certkeep.certificate.format.ParsedCertificate.Body;
import app.certkeep.certificate.format.ParsedCertificate.ExtensionFacts;
import app.certkeep.certificate.format.ParsedCertificate.Names;
import app.certkeep.certificate.format.ParsedCertificate.Validity;
import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.time.Instant;

/// Reads a Certificate of RFC 5280, section 4.1. The frame has to be right; an extension that
/// cannot be read says nothing, a public key that cannot be read has no size.
final class CertificateReader {

    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;

    private static final int LONGEST_SERIAL = 1024;

    private CertificateReader() {}

    static ParsedCertificate read(Tlv certificate) throws RejectedException {
        Tlv.Children parts = certificate.sequence(DAMAGED);
        Tlv toBeSigned = parts.next(Tlv.SEQUENCE, DAMAGED);
        String signature =
                parts.next(Tlv.SEQUENCE, DAMAGED).children().next(Tlv.OID, DAMAGED).oid();
        parts.next(Tlv.BIT_STRING, DAMAGED);
        return new ParsedCertificate(
                certificate.encoded(),
                body(toBeSigned.children()),
                KnownNames.ALGORITHMS.nameOrNumber(signature));
    }

    private static Body body(Tlv.Children fields) throws RejectedException {
        if (fields.nextTag() == 0xa0) {
            fields.next();
        }
        BigInteger serial = serial(fields.next(Tlv.INTEGER, DAMAGED));
        fields.next(Tlv.SEQUENCE, DAMAGED);
        DistinguishedName issuer = DistinguishedName.read(fields.next());
        Validity validity = validity(fields.next(Tlv.SEQUENCE, DAMAGED).children());
        DistinguishedName subject = DistinguishedName.read(fields.next());
        PublicKeyFacts key = PublicKeyFacts.read(fields.next());
        ExtensionFacts extensions = new Extensions(fields).facts();
        return new Body(serial, new Names(subject, issuer), validity, key, extensions);
    }

    /// RFC 5280 allows 20 octets; real ones have more, but not that many more.
    private static BigInteger serial(Tlv number) throws RejectedException {
        if (number.length() > LONGEST_SERIAL) {
            throw new RejectedException(DAMAGED);
        }
        return number.integer();
    }

    private static Validity validity(Tlv.Children dates) throws RejectedException {
        Instant notBefore = DerTime.read(dates.next());
        return new Validity(notBefore, DerTime.read(dates.next()));
    }
}
