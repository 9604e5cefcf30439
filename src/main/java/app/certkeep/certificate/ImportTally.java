package app.certkeep.certificate;

import app.certkeep.certificate.ImportReport.Rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Counts what becomes of the items of a run.
final class ImportTally {
    private final List<UUID> imported = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int restored;
    private int paired;
    private int duplicates;
    private int keysAlreadyThere;

    void imported(UUID id) {
        imported.add(id);
    }

    void restored(int count) {
        restored += count;
    }

    void paired() {
        paired++;
    }

    void duplicate() {
        duplicates++;
    }

    void keyAlreadyThere() {
        keysAlreadyThere++;
    }

    void rejected(Place place, String reasonKey, Object... arguments) {
        rejected.add(new Rejected(place.file(), place.index(), reasonKey, List.of(arguments)));
    }

    void rejected(Rejected why) {
        rejected.add(why);
    }

    /// Adds what became of other items.
    void add(ImportTally other) {
        imported.addAll(other.imported);
        rejected.addAll(other.rejected);
        restored += other.restored;
        paired += other.paired;
        duplicates += other.duplicates;
        keysAlreadyThere += other.keysAlreadyThere;
    }

    /// For a record; front ends put it into words.
    String inShort() {
        return "imported=%d restored=%d paired=%d duplicates=%d rejected=%d"
                .formatted(
                        imported.size(),
                        restored,
                        paired,
                        duplicates + keysAlreadyThere,
                        rejected.size());
    }

    ImportReport report() {
        return new ImportReport(
                imported.size(),
                restored,
                paired,
                duplicates,
                keysAlreadyThere,
                List.copyOf(rejected),
                List.copyOf(imported));
    }

    /// Where an item was found.
    record Place(String file, int index) {}
}
