package app.certkeep.operation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One thing that was done to one item, or to several at once.
///
/// @param itemId the item, where it is one
/// @param item how its owner knows it: a name, or how many there were; never a value or a key.
///     Records keep it encrypted
public record Deed(Action action, @Nullable UUID itemId, String item) {

    /// To something that needs no name, like a session.
    public static Deed of(Action action) {
        return new Deed(action, null, "");
    }

    public static Deed of(Action action, UUID itemId, String item) {
        return new Deed(action, itemId, item);
    }

    /// To several items.
    public static Deed of(Action action, String items) {
        return new Deed(action, null, items);
    }
}
