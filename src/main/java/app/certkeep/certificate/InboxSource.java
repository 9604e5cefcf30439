package app.certkeep.certificate;

import app.certkeep.certificate.format.ItemReader;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one file held. A file of which something is locked stays in memory until a password opens
/// it. Closing wipes all of it.
final class InboxSource implements AutoCloseable {
    private final String file;
    private @Nullable SecretBytes bytes;
    private List<InboxItem> items;

    private InboxSource(String file, List<InboxItem> items) {
        this.file = file;
        this.items = items;
    }

    /// @param content copied where something is locked; the caller wipes it
    static InboxSource read(String file, byte[] content, List<Password> passwords) {
        InboxSource source = new InboxSource(file, found(file, content, passwords));
        if (source.locked() > 0) {
            source.bytes = new SecretBytes(content.clone());
        }
        return source;
    }

    /// One that could not be read.
    static InboxSource refused(InboxItem why) {
        return new InboxSource("", List.of(why));
    }

    private static List<InboxItem> found(String file, byte[] content, List<Password> passwords) {
        return ItemReader.read(content, passwords).stream()
                .map(item -> InboxItem.of(file, item))
                .toList();
    }

    /// Reads a locked file again.
    ///
    /// @return whether any of it was opened
    boolean unlock(List<Password> passwords) {
        if (bytes == null) {
            return false;
        }
        int before = locked();
        replace(found(file, bytes.bytes(), passwords));
        if (locked() == 0) {
            bytes.close();
            bytes = null;
        }
        return locked() < before;
    }

    private void replace(List<InboxItem> now) {
        items.forEach(InboxItem::wipe);
        items = now;
    }

    /// Drops what is beyond the limit of the import.
    void keepFirst(int most) {
        if (items.size() > most) {
            items.subList(most, items.size()).forEach(InboxItem::wipe);
            items = List.copyOf(items.subList(0, most));
        }
    }

    List<InboxItem> items() {
        return items;
    }

    /// How many items no password has opened.
    int locked() {
        return (int)
                items.stream()
                        .filter(
                                item ->
                                        item instanceof InboxItem.Refused(var why)
                                                && why.isLocked())
                        .count();
    }

    /// What it takes of the memory that an import has, in bytes.
    long size() {
        long all = bytes == null ? 0 : bytes.length();
        for (InboxItem item : items) {
            all += item.size();
        }
        return all;
    }

    @Override
    public void close() {
        items.forEach(InboxItem::wipe);
        if (bytes != null) {
            bytes.close();
        }
    }
}
