package app.certkeep.keyvalue;

import java.util.UUID;

/// Who made a version of an entry, and why. It is sealed with the version.
///
/// @param author the account of who made it
/// @param device the one that it was made on, as its session names it
/// @param note what was said of it; may be empty
/// @param restored the version that it brought back; 0 where it is a new one
/// @param oldest the oldest version that was kept when it was made, so that one that is missing
///     from there on was taken away
public record EntryChange(UUID author, String device, String note, long restored, long oldest) {

    @Override
    public String toString() {
        return "EntryChange[hidden]";
    }
}
