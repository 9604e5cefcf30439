package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class CertificateLintTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_sound_authority_has_no_findings() {
        assertThat(rules("certs/generated/root.pem", NOW)).isEmpty();
    }

    @Test
    void a_long_lifetime_of_a_leaf_is_a_warning() {
        assertThat(rules("certs/generated/leaf.pem", NOW)).containsExactly("long-lifetime");
    }

    @Test
    void times_are_compared_with_now() {
        assertThat(rules("certs/generated/root.pem", Instant.parse("2019-12-31T00:00:00Z")))
                .containsExactly("not-yet-valid");
        assertThat(rules("certs/generated/root.pem", Instant.parse("2040-02-01T00:00:00Z")))
                .containsExactly("expired");
        assertThat(rules("certs/generated/root.pem", Instant.parse("2030-02-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void weak_and_outdated_keys_are_found() {
        assertThat(rules("certs/generated/chain/self-issued-not-self-signed.pem", NOW))
                .contains("weak-key");
        assertThat(rules("certs/generated/match/dsa2048.pem", NOW)).contains("dsa");
        assertThat(rules("certs/generated/match/mldsa65.pem", NOW))
                .containsExactly("long-lifetime");
    }

    @Test
    void a_leaf_without_names_is_found() {
        List<ParsedCertificate> all =
                Samples.certificates(
                        Samples.read("certs/generated/chain/issuer-name-encoding-differs.pem"));
        assertThat(rules(all.get(1), NOW)).contains("no-names");
        assertThat(rules(all.get(0), NOW)).isEmpty();
    }

    @Test
    void broken_digests_are_told_from_sound_ones_by_the_names_of_openssl() {
        assertThat(
                        List.of(
                                "sha1WithRSAEncryption",
                                "md5WithRSAEncryption",
                                "md2WithRSAEncryption",
                                "ecdsa-with-SHA1",
                                "dsaWithSHA1",
                                "dsaWithSHA",
                                "shaWithRSAEncryption",
                                "dsaWithSHA1-old",
                                "sha1WithRSA"))
                .allMatch(CertificateLint::brokenDigest);
        assertThat(
                        List.of(
                                "sha256WithRSAEncryption",
                                "sha512-224WithRSAEncryption",
                                "ecdsa-with-SHA384",
                                "dsa_with_SHA224",
                                "RSA-SHA3-256",
                                "ED25519",
                                "ML-DSA-65",
                                "SLH-DSA-SHA2-128s",
                                "SLH-DSA-SHAKE-256f",
                                "rsassaPss"))
                .noneMatch(CertificateLint::brokenDigest);
    }

    private static List<String> rules(String file, Instant now) {
        return rules(Samples.certificates(Samples.read(file)).getFirst(), now);
    }

    private static List<String> rules(ParsedCertificate certificate, Instant now) {
        return CertificateLint.of(certificate, CertificateView.of(certificate.der()), now).stream()
                .map(finding -> finding.what().key().replace("certificate.lint.", ""))
                .toList();
    }
}
