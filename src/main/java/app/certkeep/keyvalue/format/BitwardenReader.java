package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what Bitwarden exports as JSON without encryption
/// (<https://bitwarden.com/help/export-your-data/>): each item becomes a folder below its own, with
/// an entry for user, password, code, addresses, notes and each field of its own; members of cards,
/// identities and SSH keys, too.
final class BitwardenReader {
    private static final Map<String, String> LOGIN =
            Map.of("username", "user", "password", "password", "totp", "code");
    private static final List<String> OTHERS = List.of("card", "identity", "sshKey");

    private final EntryCollector found = new EntryCollector();
    private final Map<String, String> folders = new HashMap<>();
    private final char[] text;

    BitwardenReader(char[] text) {
        this.text = text;
    }

    /// @throws InvalidInputException where it is encrypted
    FileContent read() {
        return found.ofJson(text, this::read);
    }

    private void read(JsonTree.Branch file) {
        if (file.at("encrypted").text().equals("true")) {
            throw new InvalidInputException("file is encrypted", "keyvalue.import.encrypted");
        }
        for (String kind : List.of("folders", "collections")) {
            elements(file.at(kind))
                    .forEach(each -> folders.put(each.at("id").text(), each.at("name").text()));
        }
        if (!(file.at("items") instanceof JsonTree.Items items) || items.items().isEmpty()) {
            found.unreadable(1);
            return;
        }
        items.items().forEach(this::item);
    }

    private void item(JsonTree item) {
        String folder = folders.getOrDefault(item.at("folderId").text(), "");
        String below = found.item(FolderNames.of(folder), item.at("name").text());
        JsonTree login = item.at("login");
        members(login)
                .forEach(
                        (name, value) -> {
                            if (LOGIN.containsKey(name)) {
                                keep(below + LOGIN.get(name), value);
                            }
                        });
        int number = 1;
        for (JsonTree address : elements(login.at("uris"))) {
            keep(below + (number == 1 ? "url" : "url-" + number), address.at("uri"));
            number++;
        }
        for (String kind : OTHERS) {
            members(item.at(kind))
                    .forEach((name, value) -> keep(below + EntryCollector.segment(name), value));
        }
        keep(below + "notes", item.at("notes"));
        for (JsonTree field : elements(item.at("fields"))) {
            String name = EntryCollector.segment(field.at("name").text());
            keep(below + "fields/" + name, field.at("value"));
        }
    }

    private void keep(String name, JsonTree value) {
        value.leaf()
                .filter(leaf -> leaf.value().length() > 0)
                .ifPresent(
                        leaf -> {
                            SecretBytes copy = new SecretBytes(leaf.value().bytes().clone());
                            found.add(name, copy, "", leaf.line());
                        });
    }

    private static Map<String, JsonTree> members(JsonTree tree) {
        return tree instanceof JsonTree.Branch branch ? branch.members() : Map.of();
    }

    private static List<JsonTree> elements(JsonTree tree) {
        return tree instanceof JsonTree.Items items ? items.items() : List.of();
    }
}
