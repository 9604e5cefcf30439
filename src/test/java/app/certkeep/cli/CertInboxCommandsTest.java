package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The review of an import on the command line.
class CertInboxCommandsTest {
    private static final String SAMPLES = "src/test/resources/samples/";
    private static final String LEAF = SAMPLES + "certs/generated/leaf.pem";
    private static final String KEY = SAMPLES + "keys/generated/leaf-rsa2048.pkcs8.pem";
    private static final String LOCKED = SAMPLES + "containers/generated/modern.p12";

    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void a_dry_run_says_what_would_become_of_each_item_and_stores_nothing() {
        Computer.Result review =
                computer.run("cert", "import", LEAF, KEY, LEAF, "--dry-run", "--json");

        assertThat(review.code()).isZero();
        assertThat(review.json()).containsEntry("paired", 2).containsEntry("duplicate", 1);
        assertThat(review.items("items").getFirst())
                .containsEntry("state", "paired")
                .containsEntry("kind", "certificate")
                .containsEntry("name", "leaf.example.com")
                .containsEntry("issuedBy", "missing");
        assertThat(computer.run("cert", "list").out()).doesNotContain("leaf.example.com");
    }

    @Test
    void a_dry_run_ends_as_the_import_would() {
        assertThat(computer.run("cert", "import", LOCKED, "--dry-run").code()).isEqualTo(3);
        assertThat(
                        computer.runWith(
                                        "password",
                                        "cert",
                                        "import",
                                        LOCKED,
                                        "--dry-run",
                                        "--password-stdin")
                                .code())
                .isZero();
    }

    @Test
    void a_dry_run_is_readable() {
        assertThat(computer.run("cert", "import", LEAF, KEY, "nowhere.pem", "--dry-run").out())
                .contains("Paired", "leaf.example.com", "Private key, RSA 2048")
                .contains("Is stored with leaf.example.com", "There is no such file.")
                .contains("2 items would be imported; 1 could not be taken.");
    }
}
