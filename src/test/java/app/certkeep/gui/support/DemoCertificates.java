package app.certkeep.gui.support;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/// Certificates as a small site would have them, made for pictures.
public final class DemoCertificates {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final X500Name issuer = new X500Name("CN=Example Trust R3,O=Example Trust,C=NL");
    private final KeyPair issuerKeys = ecKeys();
    private long serial = 0x4a17_9c02_11d0L;

    /// A certificate in PEM, with its key where asked for.
    ///
    /// @param daysLeft until it expires, from now; negative where it has
    /// @param names DNS names, the first of which is the subject's
    public byte[] make(int daysLeft, boolean rsa, boolean withKey, String... names) {
        try {
            KeyPair keys = rsa ? rsaKeys() : ecKeys();
            Instant end = Instant.now().plus(Duration.ofDays(daysLeft)).plusSeconds(3600);
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(serial += 7919),
                            Date.from(end.minus(Duration.ofDays(90))),
                            Date.from(end),
                            new X500Name("CN=" + names[0]),
                            keys.getPublic());
            GeneralName[] alternatives = new GeneralName[names.length];
            for (int i = 0; i < names.length; i++) {
                alternatives[i] = new GeneralName(GeneralName.dNSName, names[i]);
            }
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            PrivateKey signer = issuerKeys.getPrivate();
            byte[] der =
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer))
                            .getEncoded();
            ByteArrayOutputStream pem = new ByteArrayOutputStream();
            pem.write(block("CERTIFICATE", der));
            if (withKey) {
                pem.write(block("PRIVATE KEY", keys.getPrivate().getEncoded()));
            }
            return pem.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The certificate of the issuer of all others, in PEM.
    public byte[] issuer() {
        try {
            Instant now = Instant.now();
            byte[] der =
                    new JcaX509v3CertificateBuilder(
                                    issuer,
                                    BigInteger.ONE,
                                    Date.from(now.minus(Duration.ofDays(365))),
                                    Date.from(now.plus(Duration.ofDays(3650))),
                                    issuer,
                                    issuerKeys.getPublic())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(issuerKeys.getPrivate()))
                            .getEncoded();
            return block("CERTIFICATE", der);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] block(String label, byte[] der) {
        return ("-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(label, LINES.encodeToString(der), label))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair ecKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsaKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
