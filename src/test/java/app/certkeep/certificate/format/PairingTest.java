package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class PairingTest {

    @Test
    void keys_and_certificates_of_the_truth_pair_whatever_the_encoding() {
        int pairs = 0;
        for (Map<String, Object> truth : Samples.truth("pairs.jsonl")) {
            if (!(truth.get("keys") instanceof List<?> keys)
                    || !(truth.get("certs") instanceof List<?> certificates)) {
                continue;
            }
            for (Object keyFile : keys) {
                for (ParsedKey key : Samples.keys(Samples.read(file(keyFile)))) {
                    for (Object certificateFile : certificates) {
                        if (CertificateTruthTest.REFUSED.containsKey(file(certificateFile))) {
                            continue;
                        }
                        assertThat(Samples.certificates(Samples.read(file(certificateFile))))
                                .as(keyFile + " and " + certificateFile)
                                .anyMatch(c -> c.pairing().equals(key.pairing()));
                        pairs++;
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }

    @Test
    void a_key_in_a_container_pairs_with_the_certificates_outside() {
        ParsedKey key =
                Samples.keys(Samples.read("containers/generated/modern.p12", "password"))
                        .getFirst();
        assertThat(certificate("certs/generated/leaf.pem").pairing()).isEqualTo(key.pairing());
    }

    @Test
    void a_key_with_the_same_modulus_but_another_exponent_does_not_pair() {
        ParsedKey key = key("keys/generated/rsa.pkcs1.pem");
        ParsedCertificate other = certificate("certs/generated/match/rsa-same-modulus-e3.pem");
        assertThat(other.pairing()).isNotEqualTo(key.pairing());
    }

    @Test
    void a_compressed_point_pairs_although_its_encoding_differs() {
        ParsedKey key = key("keys/generated/ec-p256.sec1.pem");
        ParsedCertificate compressed =
                certificate("certs/generated/match/ec-p256-compressed-point.pem");
        assertThat(compressed.spkiSha256()).isNotEqualTo(key.spkiSha256());
        assertThat(compressed.pairing()).isEqualTo(key.pairing());
    }

    @Test
    void a_wrong_key_beside_a_certificate_does_not_pair() {
        List<Item> items = Samples.read("containers/generated/wrong-key.pem");
        assertThat(Samples.certificates(items).getFirst().pairing())
                .isNotEqualTo(Samples.keys(items).getFirst().pairing());
    }

    private static ParsedKey key(String file) {
        return Samples.keys(Samples.read(file)).getFirst();
    }

    private static ParsedCertificate certificate(String file) {
        return Samples.certificates(Samples.read(file)).getFirst();
    }

    private static String file(Object reference) {
        String text = (String) reference;
        return text.substring(0, text.lastIndexOf('#'));
    }
}
