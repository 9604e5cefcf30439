package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.SaveResult;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/// Stores edits: as a new entry, or over the version that was looked at and no other.
///
/// @param before null for a new entry
/// @param reason for the history; may be empty
record EntrySaving(
        KeyValueService service, @Nullable EntrySummary before, EditedEntry edits, String reason)
        implements Callable<SaveResult> {

    @Override
    public SaveResult call() {
        try (edits) {
            if (before != null) {
                return service.save(before, edit(edits.value().orElse(null)));
            }
            try (SecretBytes value = edits.value().orElseGet(() -> new SecretBytes(new byte[0]))) {
                return new SaveResult.Saved(service.add(edits.key(), edit(value)));
            }
        }
    }

    private EntryEdit edit(@Nullable SecretBytes value) {
        EntryEdit edit = EntryEdit.of(value).under(edits.key()).because(reason);
        boolean same = before != null && before.details().equals(edits.details());
        return same ? edit : edit.with(edits.details());
    }

    @Override
    public String toString() {
        return "EntrySaving[hidden]";
    }
}
