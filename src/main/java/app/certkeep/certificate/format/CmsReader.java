package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Optional;

/// The certificates of a SignedData of PKCS#7 and CMS (RFC 5652), whether it signs anything or is
/// only a bag for them, as files `.p7b` are.
final class CmsReader {

    private static final String FORMAT = "PKCS#7";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private CmsReader() {}

    static void read(Tlv contentInfo, Findings findings) throws RejectedException {
        Tlv.Children info = contentInfo.children();
        if (!child(info, Tlv.OID).oid().equals(SIGNED_DATA)) {
            throw new RejectedException(Reason.NOTHING_INSIDE, FORMAT);
        }
        Tlv explicit = child(info, 0xa0);
        Tlv.Children parts = child(explicit.children(), Tlv.SEQUENCE).children();
        child(parts, Tlv.INTEGER);
        child(parts, Tlv.SET);
        child(parts, Tlv.SEQUENCE);
        int before = findings.count();
        if (parts.nextTag() == 0xa0) {
            certificates(parts.next().children(), findings);
        }
        if (parts.nextTag() == 0xa1) {
            lists(parts.next().children(), findings);
        }
        if (findings.count() == before) {
            throw new RejectedException(Reason.NOTHING_INSIDE, FORMAT);
        }
    }

    private static void certificates(Tlv.Children choices, Findings findings)
            throws RejectedException {
        while (choices.more() && !findings.full()) {
            Tlv choice = choices.next();
            findings.attempt(
                    () -> {
                        if (!choice.is(Tlv.SEQUENCE)) {
                            throw new RejectedException(
                                    Reason.FORMAT_UNSUPPORTED, "attribute certificate");
                        }
                        findings.certificate(choice, Optional.empty());
                    });
        }
    }

    private static void lists(Tlv.Children lists, Findings findings) throws RejectedException {
        while (lists.more() && !findings.full()) {
            lists.next();
            findings.reject(Rejection.of(Reason.REVOCATION_LIST));
        }
    }

    private static Tlv child(Tlv.Children parts, int tag) throws RejectedException {
        if (parts.nextTag() != tag) {
            throw new RejectedException(Reason.CONTAINER_DAMAGED, FORMAT);
        }
        return parts.next();
    }
}
