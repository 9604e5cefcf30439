package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryVersion;
import app.certkeep.keyvalue.KeyValueService;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Finds the entry that edits are about as it was when they were begun; nothing where it is gone.
record EntryAsSeen(KeyValueService service, EditedEntry edits)
        implements Callable<Optional<EntrySummary>> {

    @Override
    public Optional<EntrySummary> call() {
        return service.list("").entries().stream()
                .filter(found -> found.id().equals(edits.entry()))
                .findFirst()
                .map(found -> found.revision() == edits.revision() ? found : earlier(found));
    }

    /// Where that version is not kept any more, as it is now, but still under the earlier number.
    private EntrySummary earlier(EntrySummary found) {
        return service.history().list(found.key()).versions().stream()
                .filter(version -> version.number() == edits.revision())
                .map(EntryVersion::summary)
                .findFirst()
                .orElseGet(() -> found.asOf(edits.revision()));
    }

    @Override
    public String toString() {
        return "EntryAsSeen[hidden]";
    }
}
