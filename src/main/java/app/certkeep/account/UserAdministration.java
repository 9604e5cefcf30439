package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What administrators do to the accounts of others. Each of it needs their password again, leaves
/// a record and is told to the user at the next log-in. None of it opens anything that is secret.
///
/// All methods throw [app.certkeep.failure.NotAllowedException] where the user is no administrator
/// or the password is wrong, and [NotFoundException] where there is no such user.
public final class UserAdministration {
    private final AdministratorRights rights;
    private final Clock clock;
    private final RandomSource random;
    private final AccountKeys keys;

    public UserAdministration(
            UserStore store, AccountSettings account, Clock clock, RandomSource random) {
        rights = new AdministratorRights(store, account);
        this.clock = clock;
        this.random = random;
        keys = new AccountKeys(random);
    }

    /// Keeps a user out: all sessions end, and there is no log-in until [#enable].
    ///
    /// @throws ConflictException where it is the administrator's own account
    public void disable(UUID userId, Password password) {
        requireAnother(userId);
        change(
                userId,
                password,
                (transaction, user) -> {
                    user.disable(true, clock.instant());
                    new AccountRepository(transaction).flush();
                    new LoginSessionRepository(transaction).removeAll(userId);
                    tell(transaction, user, Action.USER_DISABLE, "");
                });
    }

    public void enable(UUID userId, Password password) {
        change(
                userId,
                password,
                (transaction, user) -> {
                    user.disable(false, clock.instant());
                    tell(transaction, user, Action.USER_ENABLE, "");
                });
    }

    public void endSessions(UUID userId, Password password) {
        change(
                userId,
                password,
                (transaction, user) -> {
                    new LoginSessionRepository(transaction).removeAll(userId);
                    tell(transaction, user, Action.USER_SESSIONS_END, "");
                });
    }

    /// Gives a role; with that of an administrator goes the key by which accounts are reset.
    ///
    /// @throws ConflictException where no administrator would be left
    public void changeRole(UUID userId, Role role, Password password) {
        change(
                userId,
                password,
                (transaction, user) -> {
                    if (role == Role.USER) {
                        requireAdministratorBeside(transaction, userId);
                    }
                    UserStore own = rights.store();
                    switch (role) {
                        case ADMINISTRATOR ->
                                keys.passOn(transaction, own.userId(), own.dataKey(), userId);
                        case USER ->
                                new AccountKeyRepository(transaction)
                                        .find(userId)
                                        .ifPresent(AccountKeyEntity::handBack);
                    }
                    user.become(role, clock.instant());
                    tell(
                            transaction,
                            user,
                            Action.USER_ROLE_CHANGE,
                            role.name().toLowerCase(Locale.ROOT));
                });
    }

    /// Changes name and address on the user's behalf.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where one of them does not do
    /// @throws ConflictException where another account has the address
    public void edit(UUID userId, String name, String email, Password password) {
        String newName = PersonName.require(name);
        EmailAddress address = EmailAddress.require(email);
        change(
                userId,
                password,
                (transaction, user) -> {
                    AccountService.requireFree(new AccountRepository(transaction), address, user);
                    user.rename(newName, clock.instant());
                    user.moveTo(address, clock.instant());
                    tell(
                            transaction,
                            user,
                            Action.USER_CHANGE,
                            newName + " <" + address.text() + ">");
                });
    }

    /// Deletes an account and all that is its own, at once and for good. The record stays with the
    /// administrator, since there is nobody else whose it could be.
    ///
    /// @throws ConflictException where it is the administrator's own account
    public void delete(UUID userId, Password password) {
        requireAnother(userId);
        change(
                userId,
                password,
                (transaction, user) -> {
                    rights.store()
                            .record(transaction, Deed.of(Action.USER_DELETE, userId, user.email()));
                    new AccountRepository(transaction).remove(user);
                });
    }

    private void requireAnother(UUID userId) {
        if (userId.equals(rights.store().userId())) {
            throw new ConflictException("one's own account", "administration.not-yourself");
        }
    }

    private static void requireAdministratorBeside(Transaction transaction, UUID userId) {
        if (!new AccountRepository(transaction).hasAdministratorBeside(userId)) {
            throw new ConflictException(
                    "the last administrator", "administration.last-administrator");
        }
    }

    private void change(
            UUID userId, Password password, BiConsumer<Transaction, AccountEntity> work) {
        rights.change(password, transaction -> work.accept(transaction, find(transaction, userId)));
    }

    private void tell(Transaction transaction, AccountEntity user, Action action, String detail) {
        new AccountNotices(rights.store(), clock, random).tell(transaction, user, action, detail);
    }

    static AccountEntity find(Transaction transaction, UUID userId) {
        return new AccountRepository(transaction)
                .find(userId)
                .filter(user -> user.purgeAt().isEmpty())
                .orElseThrow(() -> missing(userId.toString()));
    }

    static NotFoundException missing(String asked) {
        return new NotFoundException("no such user", "administration.user.missing", asked);
    }
}
