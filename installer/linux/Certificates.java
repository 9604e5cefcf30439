import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.PrintStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;

/// Prints certificates to measure with: `java -cp 'IMAGE/lib/app/*' Certificates.java NUMBER`.
final class Certificates {
    public static void main(String[] arguments) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        ContentSigner signer =
                new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        X500Name issuer = new X500Name("CN=Measured Authority,O=Example");
        Instant now = Instant.now();
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        PrintStream out = new PrintStream(System.out, false);
        for (int i = 1; i <= Integer.parseInt(arguments[0]); i++) {
            X509CertificateHolder made =
                    new JcaX509v3CertificateBuilder(
                                    issuer,
                                    BigInteger.valueOf(i),
                                    Date.from(now),
                                    Date.from(now.plus(30 + i % 700, ChronoUnit.DAYS)),
                                    new X500Name("CN=host-" + i + ".example.com,O=Example"),
                                    pair.getPublic())
                            .build(signer);
            out.println("-----BEGIN CERTIFICATE-----");
            out.println(lines.encodeToString(made.getEncoded()));
            out.println("-----END CERTIFICATE-----");
        }
        out.flush();
    }
}
