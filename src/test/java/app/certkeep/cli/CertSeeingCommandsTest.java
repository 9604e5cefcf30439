package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class CertSeeingCommandsTest {
    private static final String SAMPLES = "src/test/resources/samples/certs/";
    private static final String CHAIN = SAMPLES + "generated/chain-leaf-int-root.pem";

    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void importChain() {
        computer.signUp("ada");
        computer.run("cert", "import", CHAIN);
    }

    @Test
    void a_certificate_is_shown_with_every_extension_in_words() {
        Computer.Result shown = computer.run("cert", "show", id("leaf.example.com"));

        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains(
                        "What the key may do (2.5.29.15",
                        "Encrypt keys (keyEncipherment)",
                        "Names it is for (2.5.29.17",
                        "DNS:leaf.example.com",
                        "Findings",
                        "Warning: It is valid for 7,305 days.");
    }

    @Test
    void extensions_in_json_have_number_name_and_value() {
        Computer.Result shown = computer.run("cert", "show", id("Corpus Test Root"), "--json");

        Map<String, Object> usage =
                shown.items("extensions").stream()
                        .filter(extension -> extension.get("oid").equals("2.5.29.15"))
                        .findFirst()
                        .orElseThrow();
        assertThat(usage.keySet()).containsExactly("oid", "name", "critical", "meaning", "hex");
        assertThat(usage)
                .containsEntry("critical", true)
                .containsEntry(
                        "meaning",
                        List.of(
                                "Sign certificates (keyCertSign)",
                                "Sign revocation lists (cRLSign)"));
        assertThat(shown.items("findings")).isEmpty();
    }

    @Test
    void the_pem_form_alone_can_be_imported_again() {
        Computer.Result pem = computer.run("cert", "show", id("leaf.example.com"), "--pem");

        assertThat(pem.out())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END CERTIFICATE-----\n");
        assertThat(computer.run("cert", "show", "x", "--pem", "--asn1").code()).isEqualTo(2);
    }

    @Test
    void the_encoding_is_shown_as_a_tree() {
        String id = id("leaf.example.com");

        assertThat(computer.run("cert", "show", id, "--asn1").out())
                .startsWith("     0  SEQUENCE (")
                .contains("OBJECT IDENTIFIER (3): 2.5.4.3 CN", "leaf.example.com");
        Computer.Result json = computer.run("cert", "show", id, "--asn1", "--json");
        assertThat(json.json()).containsEntry("complete", true);
        assertThat(json.items("nodes").getFirst())
                .containsEntry("depth", 0)
                .containsEntry("type", "SEQUENCE");
    }

    @Test
    void a_chain_is_shown_up_to_its_root() {
        Computer.Result chain = computer.run("cert", "chain", id("leaf.example.com"));

        assertThat(chain.code()).isZero();
        assertThat(chain.out().lines().map(String::strip))
                .satisfiesExactly(
                        leaf -> assertThat(leaf).startsWith("leaf.example.com  valid"),
                        next -> assertThat(next).startsWith("└ Corpus Test Intermediate"),
                        root ->
                                assertThat(root)
                                        .startsWith("└ Corpus Test Root")
                                        .contains("itself"));
        assertThat(chain.words()).contains("It leads to no root that this computer trusts.");

        computer.run("cert", "delete", id("Corpus Test Intermediate"));
        assertThat(computer.run("cert", "chain", id("leaf.example.com")).out())
                .contains("└ missing: CN=Corpus Test Intermediate");
        assertThat(computer.run("cert", "chain", id("leaf.example.com"), "--json").json())
                .containsEntry("leadsToTrust", false);
    }

    @Test
    void two_certificates_are_compared_where_they_differ() {
        String leaf = id("leaf.example.com");
        String root = id("Corpus Test Root");

        String out = computer.run("cert", "compare", leaf, root).out();

        assertThat(out)
                .contains("Subject\n  < CN=leaf.example.com", "  > CN=Corpus Test Root")
                .contains("Names it is for\n  < DNS:leaf.example.com\n  > (not there)")
                .doesNotContain("Valid until");
        assertThat(computer.run("cert", "compare", leaf, root, "--all").out())
                .contains("Valid until\n  = 2040");
        assertThat(computer.run("cert", "compare", leaf, leaf, "--json").json())
                .containsEntry("same", true);
        assertThat(computer.run("cert", "compare", leaf, leaf).words()).contains("same");
    }

    @Test
    void query_words_narrow_the_list_and_wrong_ones_are_explained() {
        assertThat(
                        computer.run("cert", "list", "--query", "san:leaf expires:>1y", "--json")
                                .items("items"))
                .hasSize(1);
        Computer.Result wrong = computer.run("cert", "list", "--query", "expires:soon");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.words()).contains("expires:soon is no time.", "expires:<30d");
    }

    @Test
    void searches_are_saved_used_and_forgotten_by_name() {
        assertThat(computer.run("cert", "filter", "list").words()).contains("No filters saved yet");
        assertThat(computer.run("cert", "filter", "save", "web", "san:leaf").words())
                .contains("Saved as web.");
        computer.run("cert", "filter", "save", "roots", "issuer:root");

        assertThat(computer.run("cert", "filter", "list").out())
                .contains("roots  2             issuer:root", "web    1             san:leaf");
        assertThat(computer.run("cert", "filter", "list", "--json").items("filters").getLast())
                .containsEntry("name", "web")
                .containsEntry("query", "san:leaf")
                .containsEntry("count", 1);
        assertThat(computer.run("cert", "list", "--filter", "web", "--json").items("items"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("name", "leaf.example.com"));
        assertThat(
                        computer.run(
                                        "cert",
                                        "list",
                                        "--filter",
                                        "roots",
                                        "--query",
                                        "intermediate",
                                        "--json")
                                .items("items"))
                .hasSize(1);

        assertThat(computer.run("cert", "filter", "rm", "web").code()).isZero();
        assertThat(computer.run("cert", "filter", "rm", "web").code()).isEqualTo(4);
        assertThat(computer.run("cert", "list", "--filter", "web").code()).isEqualTo(4);
        assertThat(computer.run("cert", "filter", "save", "x", "is:new").code()).isEqualTo(3);
    }

    private String id(String name) {
        return computer.run("cert", "list", "--json").items("items").stream()
                .filter(item -> item.get("name").equals(name))
                .findFirst()
                .map(item -> (String) item.get("id"))
                .orElseThrow();
    }
}
