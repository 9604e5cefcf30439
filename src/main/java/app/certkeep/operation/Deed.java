package app.certkeep.operation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One thing that was done to one item, or to several at once.
///
/// @param itemId the item, where it is one
/// @param item how its owner knows it: a name, or how many there were as [#several] writes it;
///     never a value or a key. Records keep it encrypted
/// @param cost credits that it takes from the owner's balance; less than 0 where it gives some
public record Deed(Action action, @Nullable UUID itemId, String item, Result result, long cost) {

    public Deed(Action action, @Nullable UUID itemId, String item) {
        this(action, itemId, item, Result.DONE, 0);
    }

    /// To something that needs no name, like a session.
    public static Deed of(Action action) {
        return new Deed(action, null, "");
    }

    public static Deed of(Action action, UUID itemId, String item) {
        return new Deed(action, itemId, item);
    }

    /// To something that has no id, or several items.
    public static Deed of(Action action, String items) {
        return new Deed(action, null, items);
    }

    /// To several items at once; front ends put the number into words.
    public static Deed several(Action action, int count) {
        return new Deed(action, null, "items=" + count);
    }

    public Deed ended(Result how) {
        return new Deed(action, itemId, item, how, cost);
    }

    /// As it ended by a failure.
    public Deed ended(Throwable failure) {
        return ended(Result.of(failure)).costing(0);
    }

    public Deed costing(long credits) {
        return new Deed(action, itemId, item, result, credits);
    }

    /// Names of keys are secret.
    @Override
    public String toString() {
        return "Deed[" + action + ", " + result + "]";
    }
}
