package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How users delete their own accounts: at once, or so that they can take it back for a while.
public final class AccountDeletion {
    /// How long a deleted account can be taken back.
    public static final Duration GRACE = Duration.ofDays(7);

    private final AccountSettings settings;
    private final AccountKeys keys;
    private final UserStore store;
    private final Clock clock;

    AccountDeletion(AccountSettings settings, AccountKeys keys, UserStore store, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    /// Who can be named as the next administrator, where one has to be: this user is the only one
    /// and others are left. Else empty.
    public List<Profile> heirs() {
        return store.read(
                transaction -> {
                    AccountRepository accounts = new AccountRepository(transaction);
                    boolean needed =
                            settings.account(transaction).isAdministrator()
                                    && !accounts.hasAdministratorBeside(store.userId());
                    return needed ? profiles(accounts.others(store.userId())) : List.of();
                });
    }

    /// Deletes the account. All its sessions end, for others it is gone, and until the time that
    /// comes back it can be taken back by logging in; then it goes for good.
    ///
    /// @param heir the next administrator, where [#heirs] has some
    /// @throws app.certkeep.failure.NotAllowedException where the password is not the right one
    /// @throws ConflictException where an heir has to be named
    /// @throws InvalidInputException where the heir is none
    public Instant delete(Password password, @Nullable UUID heir) {
        return store.attempt(Deed.of(Action.ACCOUNT_DELETE), () -> deleted(password, heir));
    }

    private Instant deleted(Password password, @Nullable UUID heir) {
        settings.prove(password);
        return store.write(
                transaction -> {
                    AccountEntity account = settings.account(transaction);
                    passOn(transaction, account, heir);
                    Instant now = clock.instant();
                    Instant purgeAt = now.plus(GRACE);
                    account.delete(now, purgeAt);
                    store.record(
                            transaction,
                            Deed.of(Action.ACCOUNT_DELETE, account.id(), account.email()));
                    new LoginSessionRepository(transaction).removeAll(account.id());
                    return purgeAt;
                });
    }

    /// Deletes the account and all that is its own at once and for good. Parameters and failures
    /// as for [#delete].
    public void eraseNow(Password password, @Nullable UUID heir) {
        // Its records go with the account; only that it was refused remains.
        store.attempt(Deed.of(Action.ACCOUNT_DELETE), () -> erased(password, heir));
    }

    private void erased(Password password, @Nullable UUID heir) {
        settings.prove(password);
        store.change(
                transaction -> {
                    AccountEntity account = settings.account(transaction);
                    passOn(transaction, account, heir);
                    new AccountRepository(transaction).remove(account);
                });
    }

    private void passOn(Transaction transaction, AccountEntity account, @Nullable UUID heir) {
        new AccountKeyRepository(transaction).lockInstallation();
        AccountRepository accounts = new AccountRepository(transaction);
        List<AccountEntity> others = accounts.others(account.id());
        boolean needed =
                account.isAdministrator()
                        && !others.isEmpty()
                        && !accounts.hasAdministratorBeside(account.id());
        if (!needed) {
            return;
        }
        if (heir == null) {
            throw new ConflictException(
                    "the last administrator names no other", "account.delete.heir");
        }
        AccountEntity next =
                others.stream()
                        .filter(one -> one.id().equals(heir))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "no such heir", "account.delete.heir.unknown"));
        keys.passOn(transaction, account.id(), store.dataKey(), heir);
        next.become(Role.ADMINISTRATOR, clock.instant());
        // An administrator who is kept out could not act as one.
        next.disable(false, clock.instant());
    }

    private static List<Profile> profiles(List<AccountEntity> accounts) {
        return accounts.stream().map(AccountEntity::profile).toList();
    }
}
