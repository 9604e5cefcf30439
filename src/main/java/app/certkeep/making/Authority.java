package app.certkeep.making;

import app.certkeep.certificate.KeptCertificate;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/// A certificate as that of an authority, and what it may sign (RFC 5280, sections 4.2.1.3, 4.2.1.9
/// and 6.1.4).
record Authority(X509CertificateHolder certificate) {

    /// @throws app.certkeep.failure.InvalidInputException where it cannot be read
    static Authority of(KeptCertificate kept) {
        return new Authority(read(kept.der()));
    }

    static X509CertificateHolder read(byte[] der) {
        try {
            return new X509CertificateHolder(der);
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("certificate-unreadable");
        }
    }

    /// @throws app.certkeep.failure.InvalidInputException where it may not sign certificates, or
    ///     not for so long, or not such ones
    void requireMaySign(Period period, Draft draft) {
        if (!isAuthority() || !mayBeUsedFor(KeyUsage.keyCertSign)) {
            throw Refusal.of("not-an-authority");
        }
        requireValid(period.from());
        Instant end = certificate.getNotAfter().toInstant();
        if (period.until().isAfter(end)) {
            throw Refusal.of(
                    "beyond-authority",
                    end.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                    Duration.between(period.from(), end).toDays());
        }
        requireRoomFor(draft);
    }

    /// @throws app.certkeep.failure.InvalidInputException where it may not sign revocation lists
    void requireMaySignLists(Instant now) {
        if (!isAuthority() || !mayBeUsedFor(KeyUsage.cRLSign)) {
            throw Refusal.of("no-lists");
        }
        requireValid(now);
    }

    private void requireValid(Instant now) {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw Refusal.of("authority-expired");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw Refusal.of("authority-not-yet");
        }
    }

    private void requireRoomFor(Draft draft) {
        OptionalInt room = pathLength(BasicConstraints.fromExtensions(certificate.getExtensions()));
        Optional<BasicConstraints> asked =
                draft.extensions().stream()
                        .filter(one -> one.getExtnId().equals(Extension.basicConstraints))
                        .map(one -> BasicConstraints.getInstance(one.getParsedValue()))
                        .filter(BasicConstraints::isCA)
                        .findFirst();
        if (room.isEmpty() || asked.isEmpty()) {
            return;
        }
        OptionalInt wanted = pathLength(asked.get());
        if (room.getAsInt() == 0 || wanted.orElse(Integer.MAX_VALUE) >= room.getAsInt()) {
            throw Refusal.of("beyond-path-length", room.getAsInt());
        }
    }

    private static OptionalInt pathLength(BasicConstraints constraints) {
        ASN1Integer length = constraints.getPathLenConstraintInteger();
        return length == null ? OptionalInt.empty() : OptionalInt.of(length.intValueExact());
    }

    private boolean isAuthority() {
        return certificate.hasExtensions()
                && Optional.ofNullable(BasicConstraints.fromExtensions(certificate.getExtensions()))
                        .filter(BasicConstraints::isCA)
                        .isPresent();
    }

    /// One that says nothing of key usage may be used for all.
    private boolean mayBeUsedFor(int usage) {
        KeyUsage stated = KeyUsage.fromExtensions(certificate.getExtensions());
        return stated == null || stated.hasUsages(usage);
    }
}
