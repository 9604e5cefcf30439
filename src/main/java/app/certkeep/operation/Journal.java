package app.certkeep.operation;

import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Takes down what was done, in the transaction that does it: both are there, or neither.
///
/// Taking down is the last thing in a transaction: it writes what is pending and then locks a row
/// of the owner's until the end. Who takes down for several owners in one transaction does so in
/// the order of their ids.
@FunctionalInterface
public interface Journal {

    /// Takes down something where the owner's key is not at hand, as when an administrator acts or
    /// a log-in fails. Nobody could encrypt the item for its owner, so its name is left out and
    /// only its id is kept.
    ///
    /// @param owner whose item it was
    /// @param actor who did it; the owner, an administrator, or null where nobody proved who they
    ///     are
    void record(Transaction transaction, UUID owner, @Nullable UUID actor, Deed deed);

    /// Takes down something with the name of its item.
    default void record(
            Transaction transaction, UUID owner, @Nullable UUID actor, Deed deed, Sealing sealing) {
        record(transaction, owner, actor, deed);
    }
}
