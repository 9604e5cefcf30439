package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Every field of every certificate that OpenSSL reads, against OpenSSL.
class CertificateTruthTest {

    /// Certificates of OpenSSL's that are refused, with the reason why that is better.
    static final Map<String, String> REFUSED =
            Map.of(
                    "hostile/generated/cert/date-feb-30.pem",
                    "OpenSSL has no date for 30 February either",
                    "hostile/generated/raw/mismatched-labels.pem",
                    "the block ends as a PRIVATE KEY",
                    "hostile/generated/raw/zip-renamed.pem",
                    "a zip file that stores the block unpacked");

    /// Fields that differ although the certificate is read, with the reason.
    private static final Map<String, String> DIFFERENT =
            Map.of(
                    "hostile/fuzz-openssl-x509/quictls-x509-300beece278a1355837997dfc178ee172604e8bb"
                        + " spki_sha256",
                    "BER: OpenSSL hashes its own encoding of the key, we the octets of the file");

    @Test
    void every_field_of_every_certificate_is_what_openssl_says() {
        List<String> differences = new ArrayList<>();
        Map<String, List<Item>> read = new TreeMap<>();
        int matched = 0;
        int total = 0;
        for (Map<String, Object> truth : Samples.truth("certs.jsonl")) {
            String file = (String) truth.get("file");
            if (REFUSED.containsKey(file)) {
                continue;
            }
            total++;
            List<ParsedCertificate> found =
                    Samples.certificates(read.computeIfAbsent(file, Samples::read));
            List<String> here =
                    found.stream()
                            .filter(c -> c.sha256().equals(truth.get("sha256")))
                            .findFirst()
                            .map(certificate -> differences(truth, certificate))
                            .orElseGet(
                                    () ->
                                            List.of(
                                                    "not found among "
                                                            + read.get(file).stream()
                                                                    .map(CertificateTruthTest::kind)
                                                                    .toList()));
            here.forEach(each -> differences.add(file + "#" + truth.get("index") + " " + each));
            matched += here.isEmpty() ? 1 : 0;
        }
        System.out.println("certificates equal to the truth: " + matched + " of " + total);
        assertThat(differences).isEmpty();
        assertThat(total).isGreaterThan(150);
    }

    @Test
    void what_is_refused_although_openssl_reads_it_has_a_reason() {
        for (String file : REFUSED.keySet()) {
            assertThat(Samples.certificates(Samples.read(file))).as(file).isEmpty();
            assertThat(Samples.reasons(Samples.read(file))).as(file).isNotEmpty();
        }
    }

    @Test
    void what_openssl_refuses_is_refused_with_a_reason() {
        for (Map<String, Object> truth : Samples.truth("certs-rejected.jsonl")) {
            String file = (String) truth.get("file");
            List<Item> items = Samples.read(file);
            assertThat(Samples.reasons(items)).as(file).isNotEmpty();
            assertThat(Samples.certificates(items))
                    .as(file)
                    .noneMatch(c -> c.sha256().equals(truth.get("sha256_of_bytes")));
            assertThat(Samples.certificates(items)).as(file).isEmpty();
        }
    }

    private static String kind(Item item) {
        return item instanceof Item.RejectedItem rejected
                ? rejected.rejection().toString()
                : item.getClass().getSimpleName();
    }

    private static List<String> differences(Map<String, Object> truth, ParsedCertificate read) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> got = new LinkedHashMap<>();
        name("subject", truth, read.subject(), wanted, got);
        name("issuer", truth, read.issuer(), wanted, got);
        wanted.put("serial", truth.get("serial"));
        got.put("serial", read.serial());
        wanted.put("not_before", truth.get("not_before"));
        got.put("not_before", read.notBefore().toString());
        wanted.put("not_after", truth.get("not_after"));
        got.put("not_after", read.notAfter().toString());
        wanted.put("key_alg", truth.get("key_alg"));
        got.put("key_alg", read.keyAlgorithm());
        wanted.put("key_bits", truth.get("key_bits"));
        got.put("key_bits", read.keySize().isPresent() ? read.keySize().getAsInt() : null);
        wanted.put("sig_alg", truth.get("sig_alg"));
        got.put("sig_alg", read.signatureAlgorithm());
        wanted.put("is_ca", truth.get("is_ca"));
        got.put("is_ca", read.ca());
        wanted.put("spki_sha256", truth.get("spki_sha256"));
        got.put("spki_sha256", read.spkiSha256());
        alternativeNames(truth, read.subjectAltNames(), wanted, got);
        return wanted.keySet().stream()
                .filter(field -> !Objects.equals(wanted.get(field), got.get(field)))
                .filter(field -> !DIFFERENT.containsKey(truth.get("file") + " " + field))
                .map(field -> field + ": " + wanted.get(field) + " but read " + got.get(field))
                .toList();
    }

    /// OpenSSL writes octets above 127 as `\E2`, which RFC 4514 allows and nobody can read; the
    /// truth then has the readable form too. Very long names are there as length and digest.
    private static void name(
            String field,
            Map<String, Object> truth,
            String read,
            Map<String, Object> wanted,
            Map<String, Object> got) {
        Object expected = truth.getOrDefault(field + "_utf8", truth.get(field));
        if (expected instanceof Map<?, ?> digest) {
            wanted.put(field, digest.get("sha256_utf8"));
            got.put(field, Digests.sha256Hex(read.getBytes(StandardCharsets.UTF_8)));
        } else {
            wanted.put(field, expected);
            got.put(field, read);
        }
    }

    /// The truth lists the first names and, if there are very many, a digest of all.
    private static void alternativeNames(
            Map<String, Object> truth,
            List<String> read,
            Map<String, Object> wanted,
            Map<String, Object> got) {
        Object digest = truth.get("san_sha256_joined_by_lf");
        if (digest == null) {
            wanted.put("san", truth.get("san"));
            got.put("san", read);
        } else {
            wanted.put("san", digest);
            String joined = String.join("\n", read);
            got.put("san", Digests.sha256Hex(joined.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
