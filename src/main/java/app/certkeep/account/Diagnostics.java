package app.certkeep.account;

import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Backups;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreFacts;

import java.util.Optional;

/// How the store is, for administrators.
public final class Diagnostics {
    private final AdministratorRights rights;
    private final Database database;

    public Diagnostics(UserStore store, AccountSettings account, Database database) {
        rights = new AdministratorRights(store, account);
        this.database = database;
    }

    /// Counts the rows of all tables.
    ///
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public StoreFacts facts() {
        rights.read(transaction -> true);
        return database.facts();
    }

    /// Reads every row in full; takes a second for some 100,000 of them.
    ///
    /// @return rows that were read
    /// @throws app.certkeep.failure.StoreUnavailableException where something cannot be read
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public long check() {
        rights.read(transaction -> true);
        return database.check();
    }

    /// Empty where there is none, or the server makes them.
    ///
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public Optional<Backup> newestBackup() {
        rights.read(transaction -> true);
        return database.backups().map(Backups::list).flatMap(list -> list.stream().findFirst());
    }
}
