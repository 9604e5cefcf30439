package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import java.util.Map;

/// Reads what `vault kv get -format=json` and `bao kv get -format=json` write, of both versions of
/// the engine (<https://developer.hashicorp.com/vault/api-docs/secret/kv>). Objects within are
/// folders; what has no value, and lists, are left out and told of.
final class VaultReader {
    private final EntryCollector found = new EntryCollector();
    private final char[] text;

    VaultReader(char[] text) {
        this.text = text;
    }

    FileContent read() {
        return found.ofJson(text, this::read);
    }

    private void read(JsonTree.Branch answer) {
        JsonTree data = answer.at("data");
        boolean versioned =
                data.at("data") instanceof JsonTree.Branch
                        && data.at("metadata") instanceof JsonTree.Branch;
        if ((versioned ? data.at("data") : data) instanceof JsonTree.Branch secret) {
            keep("", secret.members());
        } else {
            found.unreadable(1);
        }
    }

    private void keep(String folder, Map<String, JsonTree> members) {
        members.forEach(
                (name, value) -> {
                    switch (value) {
                        case JsonTree.Branch branch -> keep(folder + name + "/", branch.members());
                        case JsonTree.Items items -> found.unreadable(1);
                        case JsonTree.Leaf leaf ->
                                found.add(
                                        folder + name,
                                        new SecretBytes(leaf.value().bytes().clone()),
                                        "",
                                        leaf.line());
                    }
                });
    }
}
