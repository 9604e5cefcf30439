package app.certkeep.revocation;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// A certificate, the authority that may say whether it was taken back, and the time of the
/// question.
record Question(X509CertificateHolder certificate, X509CertificateHolder issuer, Instant now) {
    /// Clocks differ by as much.
    private static final Duration SKEW = Duration.ofMinutes(5);

    /// How old an answer may be that does not say when there will be a newer one.
    private static final Duration OPEN_END = Duration.ofDays(1);

    BigInteger serial() {
        return certificate.getSerialNumber();
    }

    boolean isAboutAuthority() {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }

    /// @throws DoubtfulException where the time of an answer is over or has not come
    void requireCurrent(Date from, Optional<Date> until) throws DoubtfulException {
        Instant begin = from.toInstant();
        DoubtfulException.unless(!begin.isAfter(now.plus(SKEW)), Doubt.NOT_YET_VALID);
        Instant end = until.map(Date::toInstant).orElseGet(() -> begin.plus(OPEN_END));
        DoubtfulException.unless(!end.isBefore(now.minus(SKEW)), Doubt.STALE);
    }

    /// What checks the signatures of a certificate's key.
    static ContentVerifierProvider keyOf(X509CertificateHolder signer) throws DoubtfulException {
        try {
            return new JcaContentVerifierProviderBuilder().build(signer);
        } catch (OperatorCreationException | CertificateException e) {
            throw new DoubtfulException(Doubt.WRONG_SIGNATURE);
        }
    }

    /// The bytes of an extension's value; empty where it has none.
    static Optional<byte[]> value(@Nullable Extension extension) {
        return Optional.ofNullable(extension).map(one -> one.getExtnValue().getOctets());
    }
}
