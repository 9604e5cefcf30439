package app.certkeep.certificate;

import java.util.List;

/// All that an import has found and what would become of it now; nothing of it is stored.
///
/// @param rows in the order in which they were found
public record ImportReview(List<ImportRow> rows) {
    public static final ImportReview EMPTY = new ImportReview(List.of());

    public ImportReview {
        rows = List.copyOf(rows);
    }

    /// How many items are in a state, wanted or not.
    public int count(ImportState state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /// How many items a commit would store something of.
    public int coming() {
        return (int) rows.stream().filter(ImportRow::comes).count();
    }

    /// How many items were not taken and cannot be.
    public int lost() {
        return count(ImportState.LOCKED)
                + count(ImportState.MISMATCHED)
                + count(ImportState.REJECTED);
    }
}
