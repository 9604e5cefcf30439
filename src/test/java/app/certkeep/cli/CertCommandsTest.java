package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class CertCommandsTest {
    private static final String SAMPLES = "src/test/resources/samples/";
    private static final String LEAF = SAMPLES + "certs/generated/leaf.pem";
    private static final String KEY = SAMPLES + "keys/generated/leaf-rsa2048.pkcs8.pem";
    private static final String INTERMEDIATE = SAMPLES + "certs/generated/intermediate.pem";
    private static final String LOCKED = SAMPLES + "containers/generated/modern.p12";
    private static final String BIDI = SAMPLES + "hostile/generated/cert/cn-rtl-override.pem";

    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void an_import_counts_what_came_in_and_names_what_did_not() {
        Computer.Result report =
                computer.run("cert", "import", LEAF, KEY, LEAF, "nowhere.pem", "--json");

        assertThat(report.code()).isEqualTo(3);
        assertThat(report.json())
                .containsEntry("imported", 1)
                .containsEntry("paired", 1)
                .containsEntry("duplicates", 1);
        Map<String, Object> rejected = report.items("rejected").getFirst();
        assertThat(rejected.keySet()).containsExactly("file", "index", "reason");
        assertThat((String) rejected.get("file")).endsWith("nowhere.pem");
        assertThat(rejected).containsEntry("reason", "There is no such file.");
        assertThat(computer.run("cert", "import", INTERMEDIATE).code()).isZero();
    }

    @Test
    void what_is_locked_is_rejected_without_its_password_and_opened_with_it() throws IOException {
        Computer.Result unasked = computer.run("cert", "import", LOCKED, "--json");
        assertThat(unasked.code()).isEqualTo(3);
        assertThat(unasked.items("rejected").getFirst())
                .containsEntry("reason", "Locked (PKCS#12): it needs its password.");

        Computer.Result wrong =
                computer.runWith(
                        "one\ntwo\n", "cert", "import", LOCKED, "--password-stdin", "--json");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat((String) wrong.items("rejected").getFirst().get("reason"))
                .startsWith("Still locked (PKCS#12): none of the passwords given opens it");

        Computer.Result right =
                computer.runWith(
                        "one\npassword", "cert", "import", LOCKED, "--password-stdin", "--json");
        assertThat(right.code()).isZero();
        assertThat(right.json()).containsEntry("imported", 3).containsEntry("paired", 1);
    }

    @Test
    void passwords_of_locked_files_come_from_a_file(@TempDir Path folder) throws IOException {
        Path passwords = Files.writeString(folder.resolve("passwords"), "one\r\npassword\r\n");
        assertThat(computer.run("cert", "import", LOCKED, "--password-file", "nowhere").err())
                .contains("The password file nowhere cannot be read.");
        assertThat(
                        computer.run(
                                        "cert",
                                        "import",
                                        LOCKED,
                                        "--password-file",
                                        passwords.toString())
                                .code())
                .isZero();
    }

    @Test
    void what_was_exported_under_a_password_is_imported_again_with_it(@TempDir Path folder)
            throws IOException {
        String id = importLeaf();
        for (String format : List.of("p12", "p12-older", "jks", "pem")) {
            Path out = folder.resolve("out." + format);
            String[] export = {
                "cert",
                "export",
                id,
                "--format",
                format,
                "--with-key",
                "--password-stdin",
                "--out",
                out.toString()
            };
            assertThat(computer.runWith("lantern\n", export).code()).as(format).isZero();
            assertThat(Files.readString(out, StandardCharsets.ISO_8859_1))
                    .doesNotContain("BEGIN PRIVATE KEY");
            Computer.Result again =
                    computer.runWith(
                            "lantern\n",
                            "cert",
                            "import",
                            out.toString(),
                            "--password-stdin",
                            "--json");
            assertThat(again.json())
                    .as(format)
                    .containsEntry("duplicates", 1)
                    .containsEntry("keysAlreadyThere", 1);
        }
        Path bundle = folder.resolve("out.p7b");
        assertThat(
                        computer.run(
                                        "cert",
                                        "export",
                                        id,
                                        "--format",
                                        "P7B",
                                        "--out",
                                        bundle.toString())
                                .code())
                .isZero();
        assertThat(bundle).content().startsWith("-----BEGIN PKCS7-----");
        assertThat(computer.run("cert", "import", bundle.toString(), "--json").json())
                .containsEntry("duplicates", 1);
    }

    @Test
    void all_that_a_search_finds_are_switched_and_listed_as_csv() {
        computer.run(
                "cert",
                "import",
                "src/test/resources/samples/certs/generated/chain-leaf-int-root.pem");

        Computer.Result moved =
                computer.run("cert", "activate", "--query", "name:corpus", "--json");

        assertThat(moved.json().get("changed")).asList().hasSize(2);
        Computer.Result sheet = computer.run("cert", "list", "--active", "--csv", "--size", "1");
        assertThat(sheet.out().lines()).hasSize(3).first().asString().startsWith("name,active,");
        assertThat(computer.run("cert", "list", "--csv", "--json").code()).isEqualTo(2);
        assertThat(computer.run("cert", "activate").code()).isEqualTo(2);
        assertThat(computer.run("cert", "activate", "--query", "expires:").code()).isEqualTo(3);
    }

    @Test
    void the_files_that_a_server_wants_are_written_into_a_folder(@TempDir Path folder)
            throws IOException {
        String id = importLeaf();
        computer.run("cert", "import", KEY, INTERMEDIATE, SAMPLES + "certs/generated/root.pem");
        String[] nginx = {"cert", "export", id, "--for", "nginx", "--out", folder.toString()};

        assertThat(computer.run(nginx).code()).isZero();

        Path certificates = folder.resolve("leaf.example.com.pem");
        Path key = folder.resolve("leaf.example.com.key");
        assertThat(Files.readString(certificates).split("BEGIN CERT", -1)).hasSize(3);
        assertThat(key).content().startsWith("-----BEGIN PRIVATE KEY");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(computer.run("cert", "export", id, "--for", "iis", "--out", ".").code())
                .isEqualTo(2);
        assertThat(
                        computer.run(
                                        "cert",
                                        "export",
                                        id,
                                        "--for",
                                        "nginx",
                                        "--chain",
                                        "--out",
                                        folder.toString())
                                .code())
                .isEqualTo(2);
        assertThat(
                        computer.runWith(
                                        "lantern\n",
                                        "cert",
                                        "export",
                                        id,
                                        "--for",
                                        "windows",
                                        "--password-stdin",
                                        "--out",
                                        folder.toString(),
                                        "--json")
                                .json()
                                .get("files"))
                .asList()
                .containsExactly(folder.resolve("leaf.example.com.pfx").toString());
    }

    @Test
    void where_an_issuer_is_missing_no_file_is_written(@TempDir Path folder) {
        String id = importLeaf();
        computer.run("cert", "import", KEY);

        Computer.Result refused =
                computer.run("cert", "export", id, "--for", "apache", "--out", folder.toString());

        assertThat(refused.code()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_certificate_in_json_has_exactly_the_promised_fields() {
        String id = importLeaf();

        Computer.Result shown = computer.run("cert", "show", id, "--json");

        assertThat(shown.json().keySet())
                .containsExactly(
                        "id",
                        "name",
                        "subject",
                        "issuer",
                        "serial",
                        "notBefore",
                        "notAfter",
                        "sha256",
                        "subjectAltNames",
                        "keyAlgorithm",
                        "keySize",
                        "signatureAlgorithm",
                        "ca",
                        "hasKey",
                        "active",
                        "tags",
                        "createdAt",
                        "replacedBy",
                        "replaces",
                        "version",
                        "sha1",
                        "keyOid",
                        "curve",
                        "signatureOid",
                        "keyId",
                        "authorityKeyId",
                        "extensions",
                        "moreExtensions",
                        "findings",
                        "pem");
        assertThat(shown.json())
                .containsEntry("id", id)
                .containsEntry("hasKey", true)
                .containsEntry("active", false)
                .containsEntry("keySize", 2048);
        assertThat(shown.text("notAfter")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(shown.text("sha256")).matches("[0-9a-f]{64}");
        Map<String, Object> listed =
                computer.run("cert", "list", "--json").items("items").getFirst();
        assertThat(listed).hasSize(17).containsAllEntriesOf(Map.of("id", id, "hasKey", true));
        assertThat(shown.json()).containsAllEntriesOf(listed);
    }

    @Test
    void the_first_eight_characters_of_an_id_are_enough() {
        String id = importLeaf();

        assertThat(computer.run("cert", "show", id.substring(0, 8), "--json").text("id"))
                .isEqualTo(id);
        assertThat(computer.run("cert", "show", id.substring(0, 7)).code()).isEqualTo(4);
        assertThat(computer.run("cert", "show", "nonsense").code()).isEqualTo(4);
    }

    @Test
    void the_list_comes_in_pages_that_count_from_1() {
        computer.run("cert", "import", LEAF, INTERMEDIATE, BIDI);

        Computer.Result second =
                computer.run("cert", "list", "--size", "2", "--page", "2", "--json");

        assertThat(second.json())
                .containsEntry("page", 2)
                .containsEntry("size", 2)
                .containsEntry("total", 3);
        assertThat(second.items("items")).hasSize(1);
        assertThat(computer.run("cert", "list", "--page", "9", "--json").items("items")).isEmpty();
        for (String[] wrong :
                new String[][] {
                    {"--page", "0"}, {"--size", "0"}, {"--size", "1001"}, {"--page", "x"}
                }) {
            assertThat(computer.run("cert", "list", wrong[0], wrong[1]).code()).isEqualTo(2);
        }
    }

    @Test
    void the_list_is_sorted_and_searched() {
        computer.run("cert", "import", LEAF, INTERMEDIATE);

        List<Object> up = names("cert", "list", "--sort", "name", "--json");
        List<Object> down = names("cert", "list", "--sort", "name", "--descending", "--json");

        assertThat(up).hasSize(2).isEqualTo(down.reversed());
        assertThat(names("cert", "list", "--query", "" + up.getFirst(), "--json"))
                .contains(up.getFirst());
        assertThat(names("cert", "list", "--query", "no such name", "--json")).isEmpty();
        assertThat(computer.run("cert", "list", "--sort", "colour").code()).isEqualTo(2);
        assertThat(computer.run("cert", "list", "--active", "--inactive").code()).isEqualTo(2);
    }

    @Test
    void names_that_could_deceive_are_made_visible_to_people() {
        computer.run("cert", "import", BIDI);

        Computer.Result list = computer.run("cert", "list");

        assertThat(list.out()).contains("‹U+202E›").doesNotContain("\u202E");
        assertThat(computer.run("cert", "list", "--json").out()).doesNotContain("‹U+202E›");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_export_with_the_key_is_a_file_for_its_owner_alone() throws IOException {
        String id = importLeaf();
        Path file = computer.root().resolve("site.pem");
        Files.writeString(file, "old");

        Computer.Result done =
                computer.run("cert", "export", id, "--with-key", "--out", "" + file, "--json");

        assertThat(done.json()).containsEntry("format", "pem").containsEntry("withKey", true);
        assertThat(file)
                .content()
                .contains("BEGIN CERTIFICATE", "BEGIN PRIVATE KEY")
                .doesNotContain("old");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
    }

    @Test
    void an_export_in_der_holds_the_bytes_that_came_in() throws IOException {
        String id = importLeaf();
        Path pem = computer.root().resolve("again.pem");

        Computer.Result der = computer.run("cert", "export", id, "--format", "der", "--out", "-");
        computer.run("cert", "export", id, "--format", "pem", "--out", pem.toString());

        assertThat(der.bytes()).startsWith(0x30, 0x82);
        assertThat(computer.run("cert", "import", pem.toString(), "--json").json())
                .containsEntry("duplicates", 1);
        assertThat(
                        computer.run(
                                        "cert",
                                        "export",
                                        id,
                                        "--format",
                                        "der",
                                        "--with-key",
                                        "--out",
                                        "-")
                                .code())
                .isEqualTo(3);
    }

    @Test
    void the_issuers_go_out_with_a_certificate_and_a_missing_one_is_named() {
        computer.run("cert", "import", SAMPLES + "certs/generated/chain-leaf-int-root.pem");
        String id = idOf("leaf.example.com");

        assertThat(computer.run("cert", "export", id, "--chain", "--out", "-").out())
                .satisfies(pem -> assertThat(pem.split("BEGIN CERT", -1)).hasSize(3));
        assertThat(computer.run("cert", "export", id, "--chain=root", "--out", "-").out())
                .satisfies(pem -> assertThat(pem.split("BEGIN CERT", -1)).hasSize(4));

        computer.run("cert", "rm", idOf("Corpus Test Intermediate"));
        Computer.Result refused = computer.run("cert", "export", id, "--chain", "--out", "-");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("Corpus Test Intermediate").contains("Import");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_key_goes_out_alone_in_a_file_for_its_owner() throws IOException {
        String id = importLeaf();
        Path file = computer.root().resolve("site.key");

        Computer.Result done =
                computer.run("cert", "export", id, "--format", "key", "--out", "" + file, "--json");

        assertThat(done.json()).containsEntry("withKey", true).containsEntry("chain", "none");
        assertThat(file).content().startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
    }

    @Test
    void a_file_that_cannot_be_written_is_bad_input() {
        String id = importLeaf();
        String nowhere = computer.root().resolve("none/site.pem").toString();

        assertThat(computer.run("cert", "export", id, "--out", nowhere).code()).isEqualTo(3);
    }

    @Test
    void deleting_is_all_or_none() {
        String id = importLeaf();

        assertThat(
                        computer.run("cert", "delete", id, "00000000-0000-0000-0000-000000000000")
                                .code())
                .isEqualTo(4);
        assertThat(computer.run("cert", "show", id).code()).isZero();
        assertThat(computer.run("cert", "delete", id, id, "--json").json())
                .containsEntry("deleted", List.of(id));
        assertThat(computer.run("cert", "show", id).code()).isEqualTo(4);
    }

    @Test
    void a_removed_certificate_lies_in_the_trash_until_it_is_restored() {
        String id = importLeaf();
        computer.run("cert", "activate", id);

        assertThat(computer.run("cert", "rm", id).words())
                .contains("1 certificate is in the trash.");
        assertThat(computer.run("cert", "list", "--json").items("items")).isEmpty();
        assertThat(computer.run("trash", "list", "--json").items("items").getFirst())
                .containsEntry("id", id)
                .containsEntry("kind", "certificate")
                .containsEntry("name", "leaf.example.com");
        assertThat(computer.run("trash", "list").out()).contains("Certificate");

        assertThat(computer.run("cert", "restore", id, "--json").json())
                .containsEntry("restored", List.of(id));
        assertThat(computer.run("cert", "show", id, "--json").json())
                .containsEntry("active", true)
                .containsEntry("hasKey", true);
        assertThat(computer.run("cert", "restore", id).code()).isEqualTo(4);
    }

    @Test
    void the_trash_restores_and_purges_certificates_beside_entries() {
        String id = importLeaf();
        computer.run("cert", "rm", id);
        assertThat(computer.run("trash", "restore", id, "--as", "other").code()).isEqualTo(3);
        assertThat(computer.run("trash", "restore", "leaf.example.com", "--json").json())
                .containsEntry("kind", "certificate");
        computer.run("cert", "rm", id);
        assertThat(computer.run("cert", "import", LEAF, "--json").json())
                .containsEntry("restored", 1)
                .containsEntry("imported", 0);
        computer.run("cert", "rm", id);
        assertThat(computer.run("trash", "purge", id, "--json").json()).containsEntry("purged", 1);
        assertThat(computer.run("cert", "restore", id).code()).isEqualTo(4);
        String again = importLeaf();
        assertThat(computer.run("cert", "rm", "--for-good", again).words()).contains("for good");
        assertThat(computer.run("trash", "list", "--json").items("items")).isEmpty();
    }

    @Test
    void another_user_sees_none_of_it() {
        String id = importLeaf();
        computer.signUp("eve");

        assertThat(computer.run("cert", "list", "--json").items("items")).isEmpty();
        for (String[] command :
                new String[][] {
                    {"cert", "show", id},
                    {"cert", "delete", id},
                    {"cert", "activate", id},
                    {"cert", "export", id, "--out", "-"}
                }) {
            assertThat(computer.run(command).code()).isEqualTo(4);
        }
    }

    private String idOf(String name) {
        return computer.run("cert", "list", "--json").items("items").stream()
                .filter(item -> name.equals(item.get("name")))
                .map(item -> String.valueOf(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private String importLeaf() {
        Computer.Result report = computer.run("cert", "import", LEAF, KEY, "--json");
        return ((List<?>) report.json().get("importedIds")).getFirst().toString();
    }

    private List<Object> names(String... command) {
        return computer.run(command).items("items").stream().map(item -> item.get("name")).toList();
    }
}
