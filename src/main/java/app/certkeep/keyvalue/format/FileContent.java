package app.certkeep.keyvalue.format;

import java.util.List;

/// What a file holds. Its values are wiped when it is closed.
///
/// @param unreadable the lines at which something stands that cannot be read, from 1; 0 each where
///     the file has none
public record FileContent(List<FileEntry> entries, List<Integer> unreadable)
        implements AutoCloseable {

    /// The same of a file that is no text: nobody could look up a line in it.
    FileContent withoutLines() {
        return new FileContent(
                entries.stream()
                        .map(each -> new FileEntry(each.name(), each.value(), each.notes(), 0))
                        .toList(),
                unreadable.stream().map(line -> 0).toList());
    }

    @Override
    public void close() {
        entries.forEach(FileEntry::close);
    }

    @Override
    public String toString() {
        return "FileContent[hidden]";
    }
}
