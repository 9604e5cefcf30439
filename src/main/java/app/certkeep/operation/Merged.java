package app.certkeep.operation;

import java.util.ArrayList;
import java.util.List;

/// What became of items that came back into a store which may have them already.
///
/// @param added those that were new
/// @param restored those that lay in the trash and are back as they were
/// @param duplicates those that were there already, and stay as they are
/// @param conflicts names of those whose place is taken by something else, which stays as it is
/// @param rejected names of those that are nothing that could be kept
public record Merged(
        int added, int restored, int duplicates, List<String> conflicts, List<String> rejected) {
    /// Of nothing at all.
    public static final Merged NOTHING = new Merged(0, 0, 0, List.of(), List.of());

    /// This and what became of others.
    public Merged and(Merged other) {
        return new Merged(
                added + other.added,
                restored + other.restored,
                duplicates + other.duplicates,
                both(conflicts, other.conflicts),
                both(rejected, other.rejected));
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Names of keys are secret.
    @Override
    public String toString() {
        return "Merged[added=" + added + ", duplicates=" + duplicates + "]";
    }
}
