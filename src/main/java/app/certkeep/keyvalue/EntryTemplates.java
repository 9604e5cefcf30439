package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the entries of a template: all of them or none.
public final class EntryTemplates {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    EntryTemplates(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// @param folder below which they are made, without a `/` at its end
    /// @param values by the names of fields; they stay their caller's to close. What has none is
    ///     made empty where its type allows that, and else not made
    /// @return the new entries, in the order of the template
    /// @throws ConflictException where one of the keys is taken
    /// @throws InvalidInputException where a name is none of the template, or a value not of its
    ///     type
    public List<EntrySummary> make(
            EntryTemplate template, String folder, Map<String, SecretBytes> values) {
        String below = EntryKey.require(folder).text() + "/";
        requireFields(template, values);
        return store.attempt(
                Deed.several(Action.ENTRY_SET, template.fields().size()),
                () -> store.write(transaction -> make(transaction, template, below, values)));
    }

    private List<EntrySummary> make(
            Transaction transaction,
            EntryTemplate template,
            String below,
            Map<String, SecretBytes> values) {
        SealedEntries entries = new SealedEntries(transaction, store, clock);
        List<EntrySummary> made = new ArrayList<>();
        for (EntryTemplate.Field field : template.fields()) {
            EntryKey key = EntryKey.require(below + field.name());
            try (SecretBytes empty = new SecretBytes(new byte[0])) {
                SecretBytes given = values.getOrDefault(field.name(), empty);
                if (given.length() > 0 || field.mayBeEmpty()) {
                    entries.requireFree(key);
                    made.add(entries.create(random.newId(), key, edit(field, given)));
                }
            }
        }
        return List.copyOf(made);
    }

    private static EntryEdit edit(EntryTemplate.Field field, SecretBytes value) {
        EntryEdit edit = EntryEdit.of(value).with(EntryDetails.NONE.withType(field.type()));
        edit.require();
        return edit;
    }

    private static void requireFields(EntryTemplate template, Map<String, SecretBytes> values) {
        List<String> names = template.fields().stream().map(EntryTemplate.Field::name).toList();
        if (!names.containsAll(values.keySet())) {
            throw new InvalidInputException(
                    "no such field", "keyvalue.template.field", String.join(", ", names));
        }
    }
}
