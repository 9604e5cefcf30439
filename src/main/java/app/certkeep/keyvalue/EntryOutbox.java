package app.certkeep.keyvalue;

import app.certkeep.persistence.Transaction;

import java.util.List;

/// Takes down that entries expire, inside the transaction that keeps in mind that it was told.
@FunctionalInterface
public interface EntryOutbox {
    void record(Transaction transaction, List<EntryFacts> expiring);
}
