package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileEntry;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Hands out entries with their values in clear. What was handed out leaves a record.
public final class EntryExport {
    private final UserStore store;
    private final Clock clock;
    private final EntryIndex index;

    EntryExport(UserStore store, Clock clock, EntryIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// The entries whose keys begin with a text, as a file, which the caller closes. Names are what
    /// follows that text; in an `.env` file they are made as for [#environment].
    ///
    /// @throws IntegrityException where one of the rows is not what was stored
    /// @throws InvalidInputException where two of them would have one name
    public SecretBytes file(String prefix, EntryFormat format) {
        try (FileContent content = open(prefix, format == EntryFormat.ENV, Action.DATA_EXPORT)) {
            return format.write(content.entries());
        }
    }

    /// The entries whose keys begin with a text, as variables of an environment, which the caller
    /// closes. What is neither letter, digit nor `_` in ASCII becomes `_`, and one goes before a
    /// digit that comes first.
    ///
    /// @throws IntegrityException where one of the rows is not what was stored
    /// @throws InvalidInputException where two of them would have one name
    public FileContent environment(String prefix) {
        return open(prefix, true, Action.ENTRY_REVEAL);
    }

    private FileContent open(String prefix, boolean variables, Action action) {
        String start = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        return store.attempt(
                Deed.of(action, start),
                () -> {
                    List<FileEntry> opened = new ArrayList<>();
                    FileContent content = new FileContent(opened, List.of());
                    try {
                        store.read(tx -> opened.addAll(open(tx, start)));
                        List<FileEntry> named =
                                opened.stream()
                                        .map(entry -> variables ? asVariable(entry) : entry)
                                        .toList();
                        requireDistinct(named);
                        store.givenOut(Deed.several(action, named.size()));
                        return new FileContent(named, List.of());
                    } catch (RuntimeException e) {
                        content.close();
                        throw e;
                    }
                });
    }

    private List<FileEntry> open(Transaction transaction, String start) {
        EntrySnapshot all = index.at(transaction);
        if (!all.damaged().isEmpty()) {
            throw new IntegrityException(
                    "damaged entries", "failure.integrity", "entry", all.damaged().getFirst());
        }
        SealedEntries entries = new SealedEntries(transaction, store, clock);
        List<FileEntry> opened = new ArrayList<>();
        all.withPrefix(start).stream()
                .filter(entry -> entry.key().length() > start.length())
                .forEach(entry -> opened.add(open(entries, entry, start.length())));
        return opened;
    }

    private FileEntry open(SealedEntries entries, EntrySummary entry, int prefix) {
        entries.next();
        return new FileEntry(
                entry.key().substring(prefix),
                entries.require(new EntryKey(entry.key())).open(store.dataKey()),
                entry.details().notes(),
                0);
    }

    private static FileEntry asVariable(FileEntry entry) {
        String name = entry.name().replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?=\\d)", "_");
        return new FileEntry(name, entry.value(), entry.notes(), entry.line());
    }

    private static void requireDistinct(List<FileEntry> entries) {
        Set<String> names = new HashSet<>();
        if (!entries.stream().allMatch(entry -> names.add(entry.name()))) {
            throw new InvalidInputException("one name for two", "keyvalue.export.name");
        }
    }
}
