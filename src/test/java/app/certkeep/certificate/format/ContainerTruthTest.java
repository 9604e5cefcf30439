package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Item.CertificateItem;
import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Every entry of every container of the truth, and nothing else.
class ContainerTruthTest {

    @Test
    void every_container_gives_exactly_what_independent_software_finds_in_it() {
        List<String> differences = new ArrayList<>();
        List<Map<String, Object>> lines = Samples.truth("containers.jsonl");
        int entries = 0;
        for (Map<String, Object> truth : lines) {
            String file = (String) truth.get("file");
            List<Item> items = Samples.read(file, passwords(truth));
            List<String> found = found(items);
            List<String> wanted = wanted(truth);
            entries += wanted.size();
            if (!found.equals(wanted)) {
                differences.add(
                        "%s:%n  %s%n  but read%n  %s %s"
                                .formatted(file, wanted, found, Samples.reasons(items)));
            }
        }
        System.out.println(
                "containers equal to the truth: %d of %d, with %d entries"
                        .formatted(lines.size() - differences.size(), lines.size(), entries));
        assertThat(differences).isEmpty();
    }

    @Test
    void certificates_carry_the_names_that_their_container_gives_them() {
        int checked = 0;
        for (Map<String, Object> truth : Samples.truth("containers.jsonl")) {
            List<Item> items = Samples.read((String) truth.get("file"), passwords(truth));
            for (Map<?, ?> entry : entries(truth)) {
                Object name =
                        Objects.requireNonNullElse(
                                entry.get("alias"),
                                Objects.requireNonNullElse(entry.get("name"), ""));
                if (entry.get("type").equals("cert") && !name.equals("")) {
                    assertThat(items)
                            .as(truth.get("file") + " " + name)
                            .anyMatch(
                                    item ->
                                            item instanceof CertificateItem certificate
                                                    && certificate
                                                            .certificate()
                                                            .sha256()
                                                            .equals(entry.get("sha256"))
                                                    && certificate.label().orElse("").equals(name));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void what_is_encrypted_stays_locked_without_its_password_and_with_a_wrong_one() {
        int checked = 0;
        for (Map<String, Object> truth : Samples.truth("containers.jsonl")) {
            String file = (String) truth.get("file");
            boolean locked =
                    truth.get("password") instanceof String password
                            && !password.isEmpty()
                            && (String.valueOf(truth.get("format")).startsWith("pkcs12")
                                    || entries(truth).stream()
                                            .anyMatch(e -> e.get("type").equals("key")));
            if (locked) {
                assertThat(Samples.keys(Samples.read(file))).as(file).isEmpty();
                assertThat(Samples.locked(Samples.read(file)))
                        .as(file)
                        .isNotEmpty()
                        .noneMatch(Item.LockedItem::tried);
                List<Item> wrong = Samples.read(file, "wrong");
                assertThat(Samples.keys(wrong)).as(file).isEmpty();
                assertThat(Samples.locked(wrong))
                        .as(file)
                        .isNotEmpty()
                        .allMatch(Item.LockedItem::tried);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(12);
    }

    @Test
    void the_certificates_of_java_key_stores_need_no_password() {
        for (String file : List.of("keytool.jks", "keytool.jceks", "bc.bks", "truststore.jks")) {
            assertThat(Samples.certificates(Samples.read("containers/generated/" + file)))
                    .as(file)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void secret_keys_are_named_and_left_out() {
        assertThat(Samples.reasons(Samples.read("containers/generated/secret-key.p12", "changeit")))
                .containsExactly(Reason.SECRET_KEY);
        assertThat(Samples.reasons(Samples.read("containers/pyjks/keystores__jceks__DES.jceks")))
                .containsExactly(Reason.SECRET_KEY);
    }

    @Test
    void a_container_without_a_certificate_says_so() {
        assertThat(Samples.reasons(Samples.read("hostile/generated/container/p7-no-certs.p7b")))
                .containsExactly(Reason.NOTHING_INSIDE);
    }

    private static String[] passwords(Map<String, Object> truth) {
        return Stream.of(truth.get("key_password"), truth.get("password"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> entries(Map<String, Object> truth) {
        return (List<Map<?, ?>>) truth.getOrDefault("entries", List.of());
    }

    private static List<String> wanted(Map<String, Object> truth) {
        if (!truth.containsKey("entries")) {
            return wantedOfPem((String) truth.get("file"));
        }
        List<String> wanted = new ArrayList<>();
        for (Map<?, ?> entry : entries(truth)) {
            switch ((String) entry.get("type")) {
                case "cert" -> wanted.add("cert " + entry.get("sha256"));
                case "key" -> {
                    wanted.add("key " + entry.get("spki_sha256"));
                    if (entry.get("chain") instanceof List<?> chain) {
                        chain.forEach(sha256 -> wanted.add("cert " + sha256));
                    }
                }
                default -> wanted.add("secret");
            }
        }
        return wanted.stream().sorted().toList();
    }

    /// A mixed PEM file is in the truth of certificates and keys, except for the message, of which
    /// the reader of text alone sees a block.
    private static List<String> wantedOfPem(String file) {
        if (file.endsWith("signed-message.p7m")) {
            return wanted(
                    Samples.truth("containers.jsonl").stream()
                            .filter(t -> t.get("file").equals("containers/generated/chain.p7b"))
                            .findFirst()
                            .orElseThrow());
        }
        return Stream.concat(
                        Samples.truth("certs.jsonl").stream()
                                .filter(t -> t.get("file").equals(file))
                                .map(t -> "cert " + t.get("sha256")),
                        Samples.truth("keys.jsonl").stream()
                                .filter(t -> t.get("file").equals(file))
                                .map(t -> "key " + t.get("spki_sha256")))
                .sorted()
                .toList();
    }

    private static List<String> found(List<Item> items) {
        return Stream.of(
                        Samples.certificates(items).stream().map(c -> "cert " + c.sha256()),
                        Samples.keys(items).stream().map(k -> "key " + k.spkiSha256()),
                        Samples.reasons(items).stream()
                                .filter(Reason.SECRET_KEY::equals)
                                .map(_ -> "secret"))
                .flatMap(s -> s)
                .sorted()
                .toList();
    }
}
