package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileEntry;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes entries out of files. Nothing is written for a preview; what is taken is written in one
/// transaction.
public final class EntryImport {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    EntryImport(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// What [#take] would do.
    ///
    /// @param prefix what goes before each name; may be empty
    public List<ImportedEntry> preview(FileContent content, String prefix) {
        return store.read(tx -> new Run(tx, prefix, null).of(content));
    }

    /// Makes the entries that are new; those that are there with other values become what is asked
    /// for. What is invalid keeps out nothing else.
    ///
    /// @param prefix what goes before each name; may be empty
    public List<ImportedEntry> take(FileContent content, String prefix, Existing existing) {
        Deed asked = Deed.several(Action.DATA_IMPORT, content.entries().size());
        return store.attempt(
                asked,
                () ->
                        store.write(
                                tx -> {
                                    List<ImportedEntry> taken =
                                            new Run(tx, prefix, existing).of(content);
                                    store.record(tx, asked);
                                    return taken;
                                }));
    }

    /// One pass over a file within one transaction.
    private final class Run {
        private final SealedEntries entries;
        private final String prefix;
        private final @Nullable Existing existing;
        private final Set<String> seen = new HashSet<>();

        /// @param existing null where nothing is to be written
        Run(Transaction transaction, String prefix, @Nullable Existing existing) {
            entries = new SealedEntries(transaction, store, clock);
            this.prefix = prefix;
            this.existing = existing;
        }

        List<ImportedEntry> of(FileContent content) {
            entries.ofMany(content.entries().size());
            List<ImportedEntry> all = new ArrayList<>();
            for (int line : content.unreadable()) {
                all.add(invalid("", line, "keyvalue.import.unreadable", List.of()));
            }
            for (FileEntry entry : content.entries()) {
                all.add(one(entry));
                entries.next();
            }
            all.sort(Comparator.comparingInt(ImportedEntry::line));
            return List.copyOf(all);
        }

        private ImportedEntry one(FileEntry entry) {
            String name = prefix + entry.name();
            try {
                EntryKey key = EntryKey.require(name);
                if (!seen.add(key.text())) {
                    throw new InvalidInputException("key stands twice", "keyvalue.import.twice");
                }
                return one(key, entry);
            } catch (InvalidInputException | IntegrityException e) {
                CertkeepException failure = e;
                return invalid(name, entry.line(), failure.messageKey(), failure.arguments());
            }
        }

        private ImportedEntry one(EntryKey key, FileEntry given) {
            Optional<EntryEntity> found = entries.findWritten(key);
            EntryDetails now =
                    found.map(entry -> entry.summary(store.dataKey()).details())
                            .orElse(EntryDetails.NONE);
            String notes = visible(given.notes());
            EntryDetails details = notes.isEmpty() ? now : now.withNotes(notes);
            EntryEdit edit = EntryEdit.of(given.value()).with(details);
            edit.require();
            TypedValue.require(details.type(), given.value());
            if (found.isEmpty()) {
                return existing == null ? told(key, given, State.NEW) : made(key, given, edit);
            }
            if (details.equals(now) && isSame(found.get(), given.value())) {
                return told(key, given, State.UNCHANGED);
            }
            return switch (existing) {
                case null -> told(key, given, State.CHANGED);
                case KEEP -> told(key, given, State.KEPT);
                case OVERWRITE -> {
                    entries.change(found.get(), edit);
                    yield told(key, given, State.CHANGED);
                }
                case BOTH -> made(entries.free(key, this::isSeen), given, edit);
            };
        }

        private ImportedEntry made(EntryKey key, FileEntry given, EntryEdit edit) {
            entries.create(random.newId(), key, edit);
            return told(key, given, State.NEW);
        }

        /// From now on it is.
        private boolean isSeen(EntryKey key) {
            return !seen.add(key.text());
        }

        private static ImportedEntry told(EntryKey key, FileEntry given, State state) {
            return new ImportedEntry(key.text(), given.line(), state, "", List.of());
        }
    }

    private static ImportedEntry invalid(
            String key, int line, String reason, List<Object> arguments) {
        return new ImportedEntry(key, line, State.INVALID, reason, arguments);
    }

    private boolean isSame(EntryEntity entry, SecretBytes value) {
        try (SecretBytes kept = entry.open(store.dataKey())) {
            return Arrays.equals(kept.bytes(), value.bytes());
        }
    }

    /// Comments may hold what notes must not, such as tabs.
    private static String visible(String comment) {
        StringBuilder visible = new StringBuilder();
        comment.codePoints()
                .map(each -> each != '\n' && EntryKey.isForbidden(each) ? ' ' : each)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
