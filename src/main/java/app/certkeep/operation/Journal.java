package app.certkeep.operation;

import app.certkeep.persistence.Transaction;

import java.util.UUID;

/// Takes down what was done, in the transaction that does it: both are there, or neither.
@FunctionalInterface
public interface Journal {

    /// @param owner whose item it was
    /// @param actor who did it; the owner, or an administrator
    void record(Transaction transaction, UUID owner, UUID actor, Deed deed);
}
