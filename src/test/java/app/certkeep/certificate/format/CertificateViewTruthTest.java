package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is seen inside of every certificate, against OpenSSL.
class CertificateViewTruthTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void extensions_and_numbers_are_those_that_openssl_sees() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map<String, Object> truth : Samples.truth("certs.jsonl")) {
            Optional<ParsedCertificate> found =
                    Samples.certificates(Samples.read((String) truth.get("file"))).stream()
                            .filter(c -> c.sha256().equals(truth.get("sha256")))
                            .findFirst();
            if (found.isEmpty()) {
                assertThat(CertificateTruthTest.REFUSED).containsKey((String) truth.get("file"));
                continue;
            }
            compared++;
            CertificateView view = CertificateView.of(found.get().der());
            Map<String, Object> seen = seen(view);
            seen.forEach(
                    (field, value) -> {
                        Object wanted = truth.get(field);
                        if (!Objects.equals(wanted, value) && !refused(truth, field)) {
                            differences.add(
                                    truth.get("file")
                                            + " "
                                            + field
                                            + ": "
                                            + wanted
                                            + " but saw "
                                            + value);
                        }
                    });
        }
        System.out.println("views compared with the truth: " + compared);
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(150);
    }

    /// Where OpenSSL reads none of it, but what stands there can be told all the same.
    private static boolean refused(Map<String, Object> truth, String field) {
        List<?> warnings = truth.get("warnings") instanceof List<?> some ? some : List.of();
        return switch (field) {
            case "ski", "aki" -> warnings.contains("openssl: invalid extension set");
            case "curve" -> warnings.contains("public key not decodable");
            default -> false;
        };
    }

    @Test
    void everything_that_any_sample_says_has_words() throws Exception {
        int statements = 0;
        for (ParsedCertificate certificate : all()) {
            CertificateView view = CertificateView.of(certificate.der());
            for (CertificateExtension extension : view.extensions()) {
                extension.nameKey().ifPresent(key -> assertThat(messages.text(key)).isNotBlank());
                for (Statement one : extension.meaning()) {
                    assertThat(messages.text(one.key(), one.visible())).doesNotContain("{0}");
                    statements++;
                }
            }
            for (LintFinding finding : CertificateLint.of(certificate, view, NOW)) {
                String text = messages.text(finding.what().key(), finding.what().visible());
                assertThat(text).isNotBlank();
            }
            Statement validity =
                    ValidityWords.of(certificate.notBefore(), certificate.notAfter(), NOW);
            assertThat(messages.text(validity.key(), validity.visible())).isNotBlank();
        }
        System.out.println("statements put into words: " + statements);
        assertThat(statements).isGreaterThan(1_000);
    }

    @Test
    void every_kind_of_extension_has_a_name() {
        for (ExtensionKind kind : ExtensionKind.values()) {
            assertThat(messages.text(kind.nameKey())).as(kind.name()).isNotBlank();
        }
    }

    @Test
    void the_tree_of_every_sample_covers_all_of_its_bytes() throws Exception {
        for (ParsedCertificate certificate : all()) {
            DerOutline outline = DerOutline.of(certificate.der());
            assertThat(outline.nodes()).isNotEmpty().hasSizeLessThanOrEqualTo(DerOutline.MOST);
            DerNode whole = outline.nodes().getFirst();
            assertThat(whole.type()).isEqualTo("SEQUENCE");
            assertThat(whole.depth()).isZero();
            assertThat(outline.nodes())
                    .allSatisfy(node -> assertThat(node.value()).hasSizeLessThan(400));
        }
    }

    private static List<ParsedCertificate> all() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/samples"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("truth"))
                    .sorted()
                    .flatMap(
                            file ->
                                    Samples.certificates(
                                            Samples.read(
                                                    Path.of("src/test/resources/samples")
                                                            .relativize(file)
                                                            .toString()))
                                            .stream())
                    .distinct()
                    .toList();
        }
    }

    private static Map<String, Object> seen(CertificateView view) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("version", view.version());
        seen.put("sha1", view.sha1());
        seen.put("key_oid", view.keyOid());
        seen.put("sig_alg_oid", view.signatureOid());
        seen.put("curve", view.curve().orElse(null));
        seen.put("ski", view.keyId().orElse(null));
        seen.put("aki", view.authorityKeyId().orElse(null));
        seen.put(
                "pathlen",
                view.told("certificate.says.path-length").map(Integer::valueOf).orElse(null));
        seen.put("key_usage", usages(view));
        seen.put("eku", purposes(view));
        seen.put(
                "exts",
                view.extensions().stream()
                        .map(extension -> extension.oid() + (extension.critical() ? "!" : ""))
                        .collect(Collectors.joining(" ")));
        return seen;
    }

    private static List<String> usages(CertificateView view) {
        return extension(view, "2.5.29.15")
                .map(
                        extension ->
                                extension.meaning().stream()
                                        .map(one -> one.key().replace("certificate.usage.", ""))
                                        .filter(name -> !name.equals("none"))
                                        .map(CertificateViewTruthTest::camelCase)
                                        .toList())
                .orElse(null);
    }

    private static List<String> purposes(CertificateView view) {
        return extension(view, "2.5.29.37")
                .map(
                        extension ->
                                extension.meaning().stream()
                                        .map(one -> String.valueOf(one.arguments().getFirst()))
                                        .toList())
                .orElse(null);
    }

    private static Optional<CertificateExtension> extension(CertificateView view, String oid) {
        return view.extensions().stream().filter(each -> each.oid().equals(oid)).findFirst();
    }

    private static String camelCase(String name) {
        if (name.equals("crl-sign")) {
            return "cRLSign";
        }
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(
                    camel.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }
}
