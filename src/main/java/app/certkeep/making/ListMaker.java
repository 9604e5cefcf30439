package app.certkeep.making;

import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Writes and signs revocation lists (RFC 5280, section 5). Where no reason was given, an entry has
/// none, as the RFC asks.
final class ListMaker {
    private ListMaker() {}

    static SignedList make(
            Authority authority, KeyInUse key, List<Revoked> revoked, Period period, long number) {
        X509CertificateHolder certificate = authority.certificate();
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(certificate.getSubject(), time(period.from()));
        builder.setNextUpdate(time(period.until()));
        try {
            for (Revoked one : revoked) {
                builder.addCRLEntry(
                        new BigInteger(one.serial(), 16), Date.from(one.at()), one.reason().code());
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(CertificateMaker.identifier(certificate)));
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            byte[] der = builder.build(Signatures.signer(key)).getEncoded();
            return new SignedList(number, period.from(), period.until(), revoked.size(), der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Time time(Instant instant) {
        return new Time(Date.from(instant));
    }
}
