package app.certkeep.keyvalue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A folder, which is there as long as an entry lies in it.
///
/// @param path without a `/` at its end; `""` for the one that holds everything
/// @param count of the entries in it and in its folders
/// @param folders in it, by name, whose letter case does not count
public record EntryFolder(String path, int count, List<EntryFolder> folders) {
    /// Where there are no entries.
    public static final EntryFolder NONE = new EntryFolder("", 0, List.of());

    static EntryFolder of(List<IndexedEntry> entries) {
        Node root = new Node();
        entries.forEach(entry -> root.add(entry.key()));
        return root.folder("");
    }

    /// What stands behind the last `/` of its path.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether it is the one with a path, or that one lies in it.
    public boolean holds(String wanted) {
        return path.equals(wanted) || folders.stream().anyMatch(each -> each.holds(wanted));
    }

    /// Folders are as private as keys are.
    @Override
    public String toString() {
        return "EntryFolder[hidden]";
    }

    /// A folder while entries are counted. Keys have few folders, but may have 256.
    private static final class Node {
        private final Map<String, Node> folders =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        private int count;

        void add(String key) {
            Node node = this;
            node.count++;
            int from = 0;
            for (int to = key.indexOf('/'); to >= 0; to = key.indexOf('/', from)) {
                node = node.folders.computeIfAbsent(key.substring(from, to), name -> new Node());
                node.count++;
                from = to + 1;
            }
        }

        EntryFolder folder(String path) {
            List<EntryFolder> within = new ArrayList<>();
            String before = path.isEmpty() ? "" : path + "/";
            folders.forEach((name, node) -> within.add(node.folder(before + name)));
            return new EntryFolder(path, count, List.copyOf(within));
        }
    }
}
