package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a reader found so far. Items of password stores become folders with an entry for each of
/// their fields.
final class EntryCollector {
    /// More than anybody keeps, and few enough for a list.
    static final int MOST = 100_000;

    private final List<FileEntry> entries = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param value is closed with what was collected
    /// @throws InvalidInputException where there are too many, and forgets them all
    void add(String name, SecretBytes value, String notes, int line) {
        if (entries.size() == MOST) {
            value.close();
            forget();
            throw new InvalidInputException("too many entries", "keyvalue.import.many", MOST);
        }
        entries.add(new FileEntry(name, value, notes, line));
    }

    void unreadable(int line) {
        if (unreadable.size() < MOST) {
            unreadable.add(Math.max(1, line));
        }
    }

    /// The folder of an item: its title below its folder, with a number where an item before it
    /// has the same.
    ///
    /// @param folder with a `/` at its end, or empty
    String item(String folder, String title) {
        String path = folder + segment(title);
        String free = path;
        while (!folders.add(free)) {
            free = path + " (" + numbers.merge(path, 2, (before, two) -> before + 1) + ")";
        }
        return free + "/";
    }

    /// A text as one part of a key.
    static String segment(String text) {
        String visible = text.replace('/', '-').replaceAll("\\p{Cntrl}", " ").strip();
        return visible.isEmpty() ? "untitled" : visible;
    }

    /// Where the file is not what it should be, nothing of it counts but the line that says so.
    void onlyUnreadable(int line) {
        forget();
        unreadable(line);
    }

    void forget() {
        entries.forEach(FileEntry::close);
        entries.clear();
        unreadable.clear();
    }

    /// Has a reader go through the object that a file is.
    FileContent ofJson(char[] text, Consumer<JsonTree.Branch> reader) {
        JsonTree.of(text)
                .ifPresentOrElse(
                        tree -> {
                            try (tree) {
                                reader.accept(tree);
                            }
                        },
                        () -> unreadable(1));
        return content();
    }

    FileContent content() {
        return new FileContent(List.copyOf(entries), List.copyOf(unreadable));
    }
}
