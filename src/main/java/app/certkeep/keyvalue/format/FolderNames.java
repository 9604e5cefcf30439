package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Folders as other programs name them.
final class FolderNames {
    private FolderNames() {}

    /// @return what goes before the keys in it: parts of keys with a `/` behind each, or nothing
    static String of(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isBlank())
                .map(part -> EntryCollector.segment(part) + "/")
                .collect(Collectors.joining());
    }
}
