package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CertLivingCommandsTest {
    private static final String CHAIN =
            "src/test/resources/samples/certs/generated/chain-leaf-int-root.pem";

    @RegisterExtension private final Computer computer = new Computer();
    private String leaf;
    private String root;

    @BeforeEach
    void importChain() {
        computer.signUp("ada");
        computer.run("cert", "import", CHAIN);
        leaf = id("leaf.example.com");
        root = id("Corpus Test Root");
    }

    @Test
    void tags_are_given_listed_searched_and_taken_away() {
        assertThat(computer.run("cert", "tags").words()).contains("No tags yet");
        assertThat(computer.run("cert", "tag", leaf).words()).contains("It has no tags.");

        Computer.Result tagged = computer.run("cert", "tag", leaf, "add", "Web", "two words");
        assertThat(tagged.code()).isZero();
        assertThat(tagged.out()).isEqualTo("two words\nweb\n");
        computer.run("cert", "tag", root, "add", "web");

        assertThat(computer.run("cert", "tags").out()).contains("web        2", "two words  1");
        assertThat(computer.run("cert", "tags", "--json").items("tags").getFirst())
                .containsEntry("tag", "web")
                .containsEntry("count", 2);
        assertThat(
                        computer.run("cert", "list", "--query", "tag:\"two words\"", "--json")
                                .items("items"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one)
                                        .containsEntry("id", leaf)
                                        .containsEntry("tags", List.of("two words", "web")));
        assertThat(computer.run("cert", "list").out()).contains("two words, web");
        assertThat(computer.run("cert", "show", leaf).out()).contains("two words, web");

        assertThat(computer.run("cert", "tag", leaf, "rm", "WEB", "--json").json())
                .containsEntry("tags", List.of("two words"));
    }

    @Test
    void a_wrong_tag_command_says_what_is_wrong() {
        assertThat(computer.run("cert", "tag", leaf, "add").code()).isEqualTo(2);
        assertThat(computer.run("cert", "tag", leaf, "put", "x").code()).isEqualTo(2);
        Computer.Result bad = computer.run("cert", "tag", leaf, "add", "a,b");
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.words()).contains("without commas");
        assertThat(computer.run("cert", "tag", "00000000", "add", "x").code()).isEqualTo(4);
    }

    @Test
    void notes_are_written_shown_and_taken_away() {
        assertThat(computer.run("cert", "note", leaf).out()).isEmpty();
        assertThat(computer.runWith("line 1\nline 2 ü\n", "cert", "note", leaf, "--stdin").words())
                .contains("The notes are kept.");

        assertThat(computer.run("cert", "note", leaf).out()).isEqualTo("line 1\nline 2 ü\n");
        assertThat(computer.run("cert", "note", leaf, "other", "--json").json())
                .containsEntry("notes", "other");
        assertThat(computer.run("cert", "note", leaf, "--json").json())
                .containsEntry("id", leaf)
                .containsEntry("notes", "other");
        assertThat(computer.run("cert", "note", leaf, "").words()).contains("The notes are gone.");
        assertThat(computer.run("cert", "note", leaf, "x", "--stdin").code()).isEqualTo(2);
        assertThat(computer.run("cert", "show", leaf, "--json").out()).doesNotContain("other");
    }

    @Test
    void what_expires_is_told_by_the_exit_code() {
        Computer.Result none = computer.run("cert", "expiring");
        assertThat(none.code()).isZero();
        assertThat(none.words()).contains("Nothing has expired or is expiring.");

        Computer.Result soon = computer.run("cert", "expiring", "--within", "9999d");
        assertThat(soon.code()).isEqualTo(9);
        assertThat(soon.out()).contains("leaf.example.com");
        assertThat(computer.run("cert", "expiring", "--within", "9999d", "--active").code())
                .isZero();
        assertThat(computer.run("cert", "expiring", "--within", "9999d", "--json").items("items"))
                .isNotEmpty();
        assertThat(computer.run("cert", "expiring", "--within", "soon").code()).isEqualTo(2);
    }

    @Test
    void the_threshold_is_kept_and_decides_what_is_expiring() {
        assertThat(computer.run("cert", "threshold").out()).isEqualTo("30d\n");
        assertThat(computer.run("cert", "threshold", "99/100").out()).isEqualTo("99/100\n");

        assertThat(computer.run("cert", "threshold", "--json").json())
                .containsEntry("threshold", "99/100");
        assertThat(computer.run("cert", "expiring").code()).isEqualTo(9);
        assertThat(
                        computer.run("cert", "list", "--query", "is:expiring leaf", "--json")
                                .items("items"))
                .hasSize(1);
        assertThat(computer.run("cert", "threshold", "soon").code()).isEqualTo(2);
    }

    @Test
    void the_ends_go_into_a_file_for_calendars() throws Exception {
        Path file = computer.root().resolve("certificates.ics");

        assertThat(computer.run("cert", "calendar", "--out", file.toString(), "--json").json())
                .containsEntry("file", file.toString());
        assertThat(Files.readString(file))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Certificate leaf.example.com expires\r\n");
        assertThat(
                        computer.run("cert", "calendar", "--query", "san:leaf", "--out", "-")
                                .out()
                                .split("BEGIN:VEVENT"))
                .hasSize(2);
    }

    @Test
    void one_takes_the_place_of_another_and_both_tell_so() {
        computer.run("cert", "tag", leaf, "add", "web");
        computer.run("cert", "activate", leaf);

        Computer.Result done = computer.run("cert", "replace", leaf, root, "--json");

        assertThat(done.code()).isZero();
        assertThat(done.json()).containsEntry("old", leaf).containsEntry("new", root);
        assertThat(computer.run("cert", "show", root, "--json").json())
                .containsEntry("name", "leaf.example.com")
                .containsEntry("active", true)
                .containsEntry("tags", List.of("web"));
        assertThat(computer.run("cert", "show", root, "--json").items("replaces").getFirst())
                .containsEntry("id", leaf);
        assertThat(computer.run("cert", "show", leaf).out()).contains("Replaced by");
        assertThat(computer.run("cert", "replace", leaf, root).code()).isEqualTo(6);
        assertThat(computer.run("cert", "replace", leaf, leaf).code()).isEqualTo(3);
    }

    @Test
    void what_was_done_to_one_is_listed() {
        computer.run("cert", "activate", leaf);
        computer.run("cert", "tag", leaf, "add", "web");
        computer.run("cert", "tag", root, "add", "authority");

        assertThat(computer.run("cert", "history", leaf).out())
                .contains("certificate_activate", "certificate_tag");
        assertThat(computer.run("cert", "history", leaf, "--json").items("items"))
                .extracting(item -> item.get("action"))
                .containsExactly("certificate_tag", "certificate_activate");
        assertThat(computer.run("cert", "history", id("Corpus Test Intermediate")).words())
                .contains("Nothing was done to it alone");
    }

    private String id(String name) {
        return computer.run("cert", "list", "--json").items("items").stream()
                .filter(item -> item.get("name").equals(name))
                .findFirst()
                .map(item -> (String) item.get("id"))
                .orElseThrow();
    }
}
