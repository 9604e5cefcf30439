package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class PasswordStoreFormatsTest {
    @Test
    void items_of_bitwarden_become_folders_with_an_entry_for_each_field() {
        FileContent content =
                Formats.read(
                        EntryFormat.BITWARDEN,
                        """
                        {"encrypted": false,
                         "folders": [{"id": "f1", "name": "Web/Shops"}],
                         "items": [
                          {"id": "1", "folderId": "f1", "type": 1, "name": "A/B", "notes": "n",
                           "fields": [{"name": "pin", "value": "1234", "type": 1},
                                      {"name": "none", "value": null, "type": 0}],
                           "login": {"uris": [{"uri": "https://a.example"}, {"uri": "b"}],
                                     "username": "ada", "password": "s", "totp": null}},
                          {"id": "2", "folderId": null, "type": 3, "name": "Card",
                           "card": {"number": "4111", "code": "9"}},
                          {"id": "3", "folderId": null, "type": 2, "name": "Card", "notes": "m"}
                         ]}
                        """);

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("Web/Shops/A-B/user", "ada"),
                        Map.entry("Web/Shops/A-B/password", "s"),
                        Map.entry("Web/Shops/A-B/url", "https://a.example"),
                        Map.entry("Web/Shops/A-B/url-2", "b"),
                        Map.entry("Web/Shops/A-B/notes", "n"),
                        Map.entry("Web/Shops/A-B/fields/pin", "1234"),
                        Map.entry("Card/number", "4111"),
                        Map.entry("Card/code", "9"),
                        Map.entry("Card (2)/notes", "m"));
        assertThat(content.unreadable()).isEmpty();
    }

    @Test
    void an_encrypted_export_of_bitwarden_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> Formats.read(EntryFormat.BITWARDEN, "{\"encrypted\": true}"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("keyvalue.import.encrypted"));
        for (String wrong : List.of("", "[]", "{}", "{\"items\": [", "{\"items\": 1}")) {
            FileContent content = Formats.read(EntryFormat.BITWARDEN, wrong);
            assertThat(content.entries()).isEmpty();
            assertThat(content.unreadable()).containsExactly(1);
        }
    }

    @Test
    void both_versions_of_vault_are_read() {
        assertThat(
                        Formats.values(
                                Formats.read(
                                        EntryFormat.VAULT,
                                        """
                                        {"request_id": "x", "data": {
                                          "data": {"user": "ada", "port": 5432,
                                                   "more": {"on": true}},
                                          "metadata": {"version": 3}}}
                                        """)))
                .containsExactly(
                        Map.entry("user", "ada"),
                        Map.entry("port", "5432"),
                        Map.entry("more/on", "true"));
        FileContent first =
                Formats.read(
                        EntryFormat.VAULT, "{\"data\": {\"data\": {\"a\": \"1\"}, \"b\": null}}");
        assertThat(Formats.values(first)).containsExactly(Map.entry("data/a", "1"));
        assertThat(first.unreadable()).hasSize(1);
        assertThat(Formats.read(EntryFormat.VAULT, "{\"data\": 1}").unreadable())
                .containsExactly(1);
        assertThat(Formats.read(EntryFormat.VAULT, "{\"a\":".repeat(5000)).unreadable())
                .containsExactly(1);
    }

    @Test
    void groups_of_keepass_are_folders_without_history_and_recycle_bin() {
        FileContent content = Formats.read(EntryFormat.KEEPASS, keePass(""));

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("Web/A/user", "ada"),
                        Map.entry("Web/A/password", "a<b&c"),
                        Map.entry("Web/A/PIN of card", "1"),
                        Map.entry("Web/A (2)/password", "t"),
                        Map.entry("top/code", "otpauth://totp/x"));
        assertThat(content.entries().get(1).notes()).isEqualTo("n");
        assertThat(content.unreadable()).hasSize(1);
    }

    @Test
    void nothing_that_an_xml_file_points_to_is_read() {
        String pointing =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY l \"lol\">]>";
        FileContent content =
                Formats.read(EntryFormat.KEEPASS, keePass(pointing).replace("a&lt;b", "&e;"));
        assertThat(Formats.values(content).values())
                .noneSatisfy(value -> assertThat(value).contains("root:"));
        assertThat(Formats.read(EntryFormat.KEEPASS, "<a>").unreadable()).hasSize(1);
        assertThat(Formats.read(EntryFormat.KEEPASS, "<a/>").unreadable()).containsExactly(1);
        assertThat(Formats.read(EntryFormat.KEEPASS, "").unreadable()).hasSize(1);
    }

    @Test
    void a_file_of_KeePass_may_have_as_many_escaped_characters_as_it_likes() {
        String group = "<Group><Name>Root</Name><Entry><String><Key>Password</Key><Value>";
        String file = "<KeePassFile><Root>" + group + "&amp;".repeat(200_000);
        try (FileContent content =
                Formats.read(
                        EntryFormat.KEEPASS,
                        file + "</Value></String></Entry></Group></Root></KeePassFile>")) {
            assertThat(content.unreadable()).isEmpty();
            assertThat(content.entries().getFirst().value().bytes()).hasSize(200_000);
        }
    }

    @Test
    void notes_of_KeePass_without_a_password_are_an_entry_of_their_own() {
        String note = "<String><Key>Notes</Key><Value>n</Value></String>";
        String entry = "<Entry><String><Key>Title</Key><Value>T</Value></String>" + note;
        String file = "<KeePassFile><Root><Group><Name>Root</Name>" + entry + "</Entry>";
        assertThat(
                        Formats.values(
                                Formats.read(
                                        EntryFormat.KEEPASS,
                                        file + "</Group></Root></KeePassFile>")))
                .containsExactly(Map.entry("T/notes", "n"));
    }

    @Test
    void groups_nested_deeper_than_any_key_are_refused() {
        assertThatThrownBy(
                        () ->
                                Formats.read(
                                        EntryFormat.KEEPASS,
                                        "<KeePassFile><Root>" + "<Group>".repeat(5000)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void formats_that_are_only_read_are_not_written() {
        for (EntryFormat format :
                List.of(
                        EntryFormat.BITWARDEN,
                        EntryFormat.VAULT,
                        EntryFormat.KEEPASS,
                        EntryFormat.KDBX)) {
            assertThat(format.isWritten()).isFalse();
            assertThatThrownBy(() -> format.write(List.of()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static String keePass(String head) {
        return """
        <?xml version="1.0" encoding="utf-8"?>%s
        <KeePassFile>
         <Meta><RecycleBinUUID>bin==</RecycleBinUUID></Meta>
         <Root><Group><UUID>r==</UUID><Name>Root</Name>
          <Group><UUID>w==</UUID><Name>Web</Name>
           <Entry><UUID>1</UUID>
            <String><Key>Title</Key><Value>A</Value></String>
            <String><Key>UserName</Key><Value>ada</Value></String>
            <String><Key>Password</Key><Value ProtectInMemory="True">a&lt;b&amp;c</Value></String>
            <String><Key>PIN of card</Key><Value>1</Value></String>
            <String><Key>Notes</Key><Value>n</Value></String>
            <String><Key>URL</Key><Value/></String>
            <History><Entry>
             <String><Key>Title</Key><Value>A</Value></String>
             <String><Key>Password</Key><Value>old</Value></String>
            </Entry></History>
           </Entry>
           <Entry>
            <String><Key>Title</Key><Value>A</Value></String>
            <String><Key>Password</Key><Value>t</Value></String>
            <String><Key>Sealed</Key><Value Protected="True">AAAA</Value></String>
           </Entry>
          </Group>
          <Group><UUID>bin==</UUID><Name>Recycle Bin</Name>
           <Entry><String><Key>Title</Key><Value>gone</Value></String>
            <String><Key>Password</Key><Value>x</Value></String></Entry>
          </Group>
          <Entry>
           <String><Key>Title</Key><Value>top</Value></String>
           <String><Key>otp</Key><Value>otpauth://totp/x</Value></String>
          </Entry>
         </Group></Root>
        </KeePassFile>
        """
                .formatted(head)
                .strip();
    }
}
