package app.certkeep.served;

import app.certkeep.certificate.format.PemWriter;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;

/// An authority that issues certificates with whatever extensions a test wants, from 2020 to 2040
/// where nothing else is said.
public record TestAuthority(X509CertificateHolder holder, KeyPair keys, AtomicLong serials) {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    /// Something that a certificate says.
    @FunctionalInterface
    public interface Extra {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }

    /// A certificate with its key.
    public record Issued(X509CertificateHolder holder, KeyPair keys) {
        public X509Certificate certificate() {
            return java(holder);
        }

        public byte[] der() {
            return bytes(holder);
        }

        /// Certificate and key in PEM.
        public byte[] pem() {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(PemWriter.certificate(der()));
            both.writeBytes(PemWriter.privateKey(keys.getPrivate().getEncoded()));
            return both.toByteArray();
        }
    }

    public static TestAuthority make(String name) {
        KeyPair keys = freshKeys();
        Extra authority =
                builder ->
                        builder.addExtension(
                                Extension.basicConstraints, true, new BasicConstraints(true));
        X500Name itself = new X500Name("CN=" + name);
        X509CertificateHolder holder =
                signed(itself, itself, 1, keys, keys, FROM, UNTIL, authority);
        return new TestAuthority(holder, keys, new AtomicLong(1));
    }

    public X509Certificate certificate() {
        return java(holder);
    }

    public byte[] pem() {
        return new Issued(holder, keys).pem();
    }

    public Issued issue(String name, Extra... extras) {
        return issue(name, FROM, UNTIL, extras);
    }

    public Issued issue(String name, Instant from, Instant until, Extra... extras) {
        return issue(name, freshKeys(), from, until, extras);
    }

    public Issued issue(String name, KeyPair own, Instant from, Instant until, Extra... extras) {
        return new Issued(
                signed(
                        holder.getSubject(),
                        new X500Name("CN=" + name),
                        serials.incrementAndGet(),
                        own,
                        keys,
                        from,
                        until,
                        extras),
                own);
    }

    /// One that vouches for itself.
    public static Issued selfSigned(String name, Extra... extras) {
        KeyPair own = freshKeys();
        X500Name itself = new X500Name("CN=" + name);
        return new Issued(signed(itself, itself, 7, own, own, FROM, UNTIL, extras), own);
    }

    public ContentSigner signer() {
        return signer(keys);
    }

    public static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Names of hosts, or addresses of version 4.
    public static Extra names(String... names) {
        GeneralName[] all =
                Arrays.stream(names)
                        .map(
                                name ->
                                        new GeneralName(
                                                name.matches("[0-9.]+")
                                                        ? GeneralName.iPAddress
                                                        : GeneralName.dNSName,
                                                name))
                        .toArray(GeneralName[]::new);
        return builder ->
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(all));
    }

    public static Extra uses(KeyPurposeId use) {
        return builder ->
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
    }

    public static Extra responder(String url) {
        return builder ->
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                AccessDescription.id_ad_ocsp,
                                new GeneralName(GeneralName.uniformResourceIdentifier, url)));
    }

    public static Extra list(String url) {
        return builder ->
                builder.addExtension(
                        Extension.cRLDistributionPoints,
                        false,
                        new CRLDistPoint(
                                new DistributionPoint[] {
                                    new DistributionPoint(
                                            new DistributionPointName(
                                                    new GeneralNames(
                                                            new GeneralName(
                                                                    GeneralName
                                                                            .uniformResourceIdentifier,
                                                                    url))),
                                            null,
                                            null)
                                }));
    }

    private static X509CertificateHolder signed(
            X500Name issuer,
            X500Name subject,
            long serial,
            KeyPair own,
            KeyPair by,
            Instant from,
            Instant until,
            Extra... extras) {
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(serial),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        own.getPublic());
        try {
            for (Extra extra : extras) {
                extra.addTo(builder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build(signer(by));
    }

    public static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate java(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(X509CertificateHolder holder) {
        try {
            return holder.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
