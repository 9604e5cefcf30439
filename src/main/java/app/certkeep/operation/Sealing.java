package app.certkeep.operation;

import java.util.UUID;

/// Encrypts what a record says about an item, for the eyes of the record's owner alone.
@FunctionalInterface
public interface Sealing {

    /// @param record the id of the record that it is for; it opens in no other
    byte[] seal(UUID record, byte[] clear);
}
