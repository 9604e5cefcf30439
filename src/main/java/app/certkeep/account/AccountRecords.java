package app.certkeep.account;

import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.operation.Result;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.util.UUID;

/// The records of what happens at the door: who came in, who tried to, who left.
final class AccountRecords {
    private final Database database;
    private final Journal journal;

    AccountRecords(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    void done(Transaction transaction, SignedIn signedIn, Action action, SessionKind kind) {
        Identity who = signedIn.identity();
        journal.record(
                transaction,
                who.userId(),
                who.userId(),
                Deed.of(action, kind.device()),
                new ItemSeal(who.dataKey(), who.userId()));
    }

    void loggedOut(Transaction transaction, UUID user) {
        journal.record(transaction, user, user, Deed.of(Action.LOG_OUT));
    }

    /// Nobody has proved who they are, so nobody is named and nothing can be encrypted. An address
    /// without an account leaves no record: there is nobody to read it.
    void failed(EmailAddress email, Action action) {
        database.change(
                transaction ->
                        new AccountRepository(transaction)
                                .findByEmail(email)
                                .ifPresent(account -> failed(transaction, account.id(), action)));
    }

    private void failed(Transaction transaction, UUID user, Action action) {
        journal.record(transaction, user, null, Deed.of(action).ended(Result.REFUSED));
    }
}
