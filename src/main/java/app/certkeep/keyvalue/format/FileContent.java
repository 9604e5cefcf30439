package app.certkeep.keyvalue.format;

import java.util.List;

/// What a file holds. Its values are wiped when it is closed.
///
/// @param unreadable the lines at which something stands that cannot be read, from 1
public record FileContent(List<FileEntry> entries, List<Integer> unreadable)
        implements AutoCloseable {

    @Override
    public void close() {
        entries.forEach(FileEntry::close);
    }

    @Override
    public String toString() {
        return "FileContent[hidden]";
    }
}
