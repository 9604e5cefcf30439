package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.MadeCertificate;
import app.certkeep.certificate.format.SignatureCheck.Verdict;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

class SignatureCheckTest {
    private static final List<ParsedCertificate> CHAIN =
            all("certs/generated/chain-leaf-int-root.pem");

    @Test
    void the_signature_of_the_issuer_is_told_from_that_of_another() {
        ParsedCertificate leaf = CHAIN.get(0);
        assertThat(SignatureCheck.of(leaf, CHAIN.get(1))).isEqualTo(Verdict.SIGNED);
        assertThat(SignatureCheck.of(leaf, CHAIN.get(2))).isEqualTo(Verdict.NOT_SIGNED);
        assertThat(SignatureCheck.of(CHAIN.get(2), CHAIN.get(2))).isEqualTo(Verdict.SIGNED);
    }

    @Test
    void a_key_of_another_kind_has_not_signed_it() {
        for (String other :
                List.of("ed25519", "ec-p256", "ec-p256-compressed-point", "dsa2048", "mldsa65")) {
            ParsedCertificate issuer = all("certs/generated/match/" + other + ".pem").getFirst();
            assertThat(SignatureCheck.of(CHAIN.getFirst(), issuer))
                    .as(other)
                    .isEqualTo(Verdict.NOT_SIGNED);
        }
    }

    @Test
    void signatures_of_elliptic_curves_are_verified() {
        List<ParsedCertificate> chain = all("certs/x509-limbo/rfc5280__san__ip-in-dns.pem");
        assertThat(SignatureCheck.of(chain.get(0), chain.get(1))).isEqualTo(Verdict.SIGNED);
    }

    /// With an exponent as long as the key, one check takes as long as thousands of usual ones.
    @Test
    void a_key_made_to_take_long_is_not_tried() throws IOException {
        BigInteger modulus = BigInteger.TWO.pow(8_191).add(BigInteger.ONE);
        SubjectPublicKeyInfo key =
                new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                        new RSAPublicKey(modulus, modulus.subtract(BigInteger.TWO)));
        ParsedCertificate issuer = CertificateView.parsed(MadeCertificate.ofKey("CN=Slow", key));

        assertThat(SignatureCheck.of(CHAIN.getFirst(), issuer)).isEqualTo(Verdict.UNKNOWN);
    }

    private static List<ParsedCertificate> all(String file) {
        return Samples.certificates(Samples.read(file));
    }
}
