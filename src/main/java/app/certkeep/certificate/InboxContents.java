package app.certkeep.certificate;

import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.Unpacker;
import app.certkeep.crypto.Password;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What one import has found, in memory and within limits. Closing wipes the keys, the locked files
/// and the passwords that were handed over.
final class InboxContents implements AutoCloseable {
    private static final String TOO_LONG = "certificate.rejected.run-too-long";
    private static final String TOO_LARGE = "certificate.rejected.run-too-large";

    private final List<Password> lent;
    private final List<Password> own = new ArrayList<>();
    private final List<InboxSource> sources = new ArrayList<>();
    private int items;
    private long bytes;
    private boolean full;

    /// @param lent tried on whatever is locked; the caller closes them
    InboxContents(List<Password> lent) {
        this.lent = List.copyOf(lent);
    }

    /// Whether a limit is reached and reading on is useless.
    boolean isFull() {
        return full;
    }

    void reject(String file, String reasonKey, Object... arguments) {
        Place place = new Place(file, 0);
        keep(file, InboxSource.refused(InboxItem.refused(place, reasonKey, List.of(arguments))));
    }

    /// Takes what a file holds, and what an archive holds as if that were a folder; the caller
    /// wipes the bytes.
    ///
    /// @param goesOn asked after each file of an archive
    void take(String file, byte[] content, BooleanSupplier goesOn) {
        if (Unpacker.isArchive(content)) {
            new InboxArchive(this, file, goesOn).read(content);
        } else {
            takeItems(file, content);
        }
    }

    void takeItems(String file, byte[] content) {
        if (!full) {
            keep(file, InboxSource.read(file, content, passwords()));
        }
    }

    private void keep(String file, InboxSource source) {
        if (full) {
            source.close();
            return;
        }
        long size = source.size();
        if (bytes + size > ImportLimits.INBOX_BYTES) {
            source.close();
            end(file, 0, TOO_LARGE, ImportLimits.INBOX_MIB);
            return;
        }
        int room = ImportLimits.ITEMS - items;
        int found = source.items().size();
        source.keepFirst(room);
        sources.add(source);
        items += source.items().size();
        bytes += size;
        if (found > room) {
            end(file, room, TOO_LONG, ImportLimits.ITEMS);
        }
    }

    private void end(String file, int index, String reasonKey, int limit) {
        full = true;
        Place place = new Place(file, index);
        sources.add(InboxSource.refused(InboxItem.refused(place, reasonKey, List.of(limit))));
    }

    /// Tries a password on all that is locked and remembers it for what is read later.
    ///
    /// @param password closed with the contents
    /// @return how many items it opened
    int unlock(Password password, ImportProgress progress) {
        own.addFirst(password);
        List<InboxSource> locked = sources.stream().filter(one -> one.locked() > 0).toList();
        int before = locked();
        for (int i = 0; i < locked.size() && progress.at(i, locked.size()); i++) {
            unlock(locked.get(i));
        }
        return before - locked();
    }

    private void unlock(InboxSource source) {
        long size = source.size();
        int count = source.items().size();
        source.unlock(passwords());
        source.keepFirst(Math.max(1, ImportLimits.ITEMS - items + count));
        items += source.items().size() - count;
        bytes += source.size() - size;
    }

    private List<Password> passwords() {
        List<Password> all = new ArrayList<>(own);
        all.addAll(lent);
        return all;
    }

    int locked() {
        return sources.stream().mapToInt(InboxSource::locked).sum();
    }

    /// In the order in which they were found.
    List<InboxItem> items() {
        return sources.stream().flatMap(source -> source.items().stream()).toList();
    }

    @Override
    public void close() {
        sources.forEach(InboxSource::close);
        sources.clear();
        own.forEach(Password::close);
        own.clear();
        full = true;
    }
}
