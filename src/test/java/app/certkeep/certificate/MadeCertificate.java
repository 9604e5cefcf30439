package app.certkeep.certificate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;

/// Certificates of a shape that no sample has, valid from 2020 to 2040.
///
/// @param keys its own
public record MadeCertificate(byte[] der, KeyPair keys) {
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2040-01-01T00:00:00Z"));

    /// One that signed itself.
    public static MadeCertificate selfSigned(String name, boolean authority) {
        KeyPair keys = freshKeys();
        return new MadeCertificate(sign(builder(name, name, keys, authority), signer(keys)), keys);
    }

    /// One that another signed.
    public MadeCertificate issue(String issuer, String name, boolean authority) {
        KeyPair own = freshKeys();
        return new MadeCertificate(sign(builder(issuer, name, own, authority), signer(keys)), own);
    }

    /// One whose issuer, and all else, is only claimed.
    ///
    /// @param signature stands where a signature should, of an algorithm that nobody knows
    public static byte[] claimed(String issuer, String name, ContentSigner signature) {
        return sign(builder(issuer, name, freshKeys(), false), signature);
    }

    /// One of a key that nobody need have, signed by another.
    public static byte[] ofKey(String name, SubjectPublicKeyInfo key) throws IOException {
        return new X509v3CertificateBuilder(
                        new X500Name(name), BigInteger.TEN, FROM, UNTIL, new X500Name(name), key)
                .build(signer(freshKeys()))
                .getEncoded();
    }

    /// One that signed itself, of other times than the rest.
    public static byte[] lasting(String name, Instant from, Instant until) {
        KeyPair keys = freshKeys();
        return sign(
                new JcaX509v3CertificateBuilder(
                        new X500Name(name),
                        BigInteger.valueOf(until.getEpochSecond()),
                        Date.from(from),
                        Date.from(until),
                        new X500Name(name),
                        keys.getPublic()),
                signer(keys));
    }

    /// One with so many extensions that nobody knows, a kilobyte each.
    public static byte[] overloaded(String name, int extensions) {
        try {
            KeyPair keys = freshKeys();
            JcaX509v3CertificateBuilder builder = builder(name, name, keys, false);
            for (int i = 0; i < extensions; i++) {
                builder.addExtension(
                        new ASN1ObjectIdentifier("1.2.3.4." + i),
                        i % 2 == 0,
                        new DEROctetString(new byte[1000]));
            }
            return sign(builder, signer(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            String issuer, String name, KeyPair keys, boolean authority) {
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name(issuer),
                            BigInteger.valueOf(name.hashCode() & 0xffff_ffffL),
                            FROM,
                            UNTIL,
                            new X500Name(name),
                            keys.getPublic());
            return (JcaX509v3CertificateBuilder)
                    builder.addExtension(
                            Extension.basicConstraints, true, new BasicConstraints(authority));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sign(JcaX509v3CertificateBuilder builder, ContentSigner signer) {
        try {
            return builder.build(signer).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
