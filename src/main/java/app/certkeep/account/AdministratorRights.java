package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.persistence.Transaction;

import java.util.function.Consumer;
import java.util.function.Function;

/// The store as administrators may use it. That somebody is one is looked up in each transaction,
/// so whose role was taken is refused from then on; and each change needs their password again.
final class AdministratorRights {
    private final UserStore store;
    private final AccountSettings account;

    /// @param account of the same user
    AdministratorRights(UserStore store, AccountSettings account) {
        this.store = store;
        this.account = account;
    }

    UserStore store() {
        return store;
    }

    /// @throws NotAllowedException where the user is no administrator
    <T> T read(Function<Transaction, T> work) {
        return store.read(
                transaction -> {
                    store.requireAdministrator(transaction);
                    return work.apply(transaction);
                });
    }

    /// Changes by administrators come one after the other, so that no two of them together take
    /// away the last administrator.
    ///
    /// @throws NotAllowedException where the user is no administrator or the password is wrong
    void change(Password password, Consumer<Transaction> work) {
        read(transaction -> true);
        account.prove(password);
        store.change(
                transaction -> {
                    new AccountKeyRepository(transaction).lockInstallation();
                    store.requireAdministrator(transaction);
                    work.accept(transaction);
                });
    }
}
