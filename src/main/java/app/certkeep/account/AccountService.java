package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SessionToken;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What can be done without being signed in: signing up, logging in, recovering. Passwords cost
/// about a third of a second of computing, outside any transaction.
public final class AccountService {
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final RandomSource random;
    private final PasswordPolicy policy = new PasswordPolicy();
    private final SessionOpening opening;
    private final LoginThrottle throttle;

    public AccountService(
            Database database, Passwords passwords, Clock clock, RandomSource random) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        opening = new SessionOpening(clock, random);
        throttle = new LoginThrottle(database, clock);
    }

    /// Makes an account with a data key of its own and signs it in. The first account of a store
    /// is its administrator.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where name, address or password do not do
    /// @throws ConflictException where the address is taken
    public SignedUp signUp(SignUp form, SessionKind kind) {
        String name = PersonName.require(form.name());
        EmailAddress email = EmailAddress.require(form.email());
        policy.require(form.password(), name, email.text());
        DataKey dataKey = DataKey.generate(random);
        RecoveryCode code = RecoveryCode.generate(random);
        Passwords.Locked locked = passwords.lock(form.password());
        try (WrappingKey passwordKey = locked.key();
                WrappingKey codeKey = code.toWrappingKey(random)) {
            return database.write(
                    transaction -> {
                        AccountRepository accounts = new AccountRepository(transaction);
                        requireFree(accounts, email);
                        Role role = accounts.isEmpty() ? Role.ADMINISTRATOR : Role.USER;
                        Instant now = clock.instant();
                        AccountEntity account =
                                new AccountEntity(random.newId(), name, email, role, now);
                        account.protectBy(locked, dataKey, now);
                        account.protectByRecoveryCode(codeKey, dataKey, now);
                        accounts.add(account);
                        return new SignedUp(
                                opening.open(transaction, account, dataKey, kind), code);
                    });
        }
    }

    /// What administrators decided, as it is now.
    public Policy policy() {
        return database.read(transaction -> new PolicyRepository(transaction).policy());
    }

    /// Whether nobody has signed up yet, so that who does becomes administrator.
    public boolean isFirstAccount() {
        return database.read(transaction -> new AccountRepository(transaction).isEmpty());
    }

    /// Signs a user in. An account that was deleted and can be taken back is not signed in, but
    /// told of.
    public LoginResult logIn(String address, Password password, SessionKind kind) {
        return logIn(address, password, kind, false);
    }

    /// As [#logIn], taking a deleted account back.
    public LoginResult takeBack(String address, Password password, SessionKind kind) {
        return logIn(address, password, kind, true);
    }

    private LoginResult logIn(
            String address, Password password, SessionKind kind, boolean takingBack) {
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            passwords.pretendToUnlock(password);
            return new LoginResult.Refused(Optional.empty());
        }
        Optional<Instant> wait = throttle.waitUntil(email.get());
        if (wait.isPresent()) {
            return new LoginResult.TooSoon(wait.get());
        }
        purgeDeleted();
        Optional<LoginResult> signedIn = unlock(email.get(), password, kind, takingBack);
        if (signedIn.isEmpty()) {
            return new LoginResult.Refused(throttle.failed(email.get()));
        }
        throttle.succeeded(email.get());
        return signedIn.get();
    }

    private Optional<LoginResult> unlock(
            EmailAddress email, Password password, SessionKind kind, boolean takingBack) {
        Optional<AccountEntity> found =
                database.read(tx -> new AccountRepository(tx).findByEmail(email));
        if (found.isEmpty()) {
            passwords.pretendToUnlock(password);
            return Optional.empty();
        }
        return passwords
                .unlock(password, found.get().passwordLock())
                .map(key -> opened(found.get(), key, password, kind, takingBack));
    }

    private LoginResult opened(
            AccountEntity account,
            WrappingKey key,
            Password password,
            SessionKind kind,
            boolean takingBack) {
        if (account.purgeAt().isPresent() && !takingBack) {
            key.close();
            return new LoginResult.Deleted(account.purgeAt().get());
        }
        return open(account, key, password, kind);
    }

    private SignedIn open(
            AccountEntity account, WrappingKey key, Password password, SessionKind kind) {
        try (key) {
            DataKey dataKey = account.unwrapByPassword(key);
            if (passwords.isOutdated(account.passwordLock())) {
                lockAnew(account, dataKey, password);
            }
            return database.write(
                    transaction -> {
                        takeBack(transaction, account);
                        return opening.open(transaction, account, dataKey, kind);
                    });
        }
    }

    private static void takeBack(Transaction transaction, AccountEntity account) {
        if (account.purgeAt().isPresent()) {
            new AccountRepository(transaction)
                    .find(account.id())
                    .ifPresent(AccountEntity::takeBack);
        }
    }

    /// Removes the deleted accounts whose time has come, with all that is theirs.
    ///
    /// @return how many went
    public int purgeDeleted() {
        Instant now = clock.instant();
        boolean due = database.read(tx -> new AccountRepository(tx).hasDue(now));
        return due ? database.write(tx -> new AccountRepository(tx).purge(now)) : 0;
    }

    /// Brings an older account to today's cost, which only its password allows. A password that
    /// was changed meanwhile stays as it is.
    private void lockAnew(AccountEntity account, DataKey dataKey, Password password) {
        Passwords.Locked locked = passwords.lock(password);
        try (WrappingKey key = locked.key()) {
            database.change(
                    transaction ->
                            new AccountRepository(transaction)
                                    .find(account.id())
                                    .filter(now -> now.hasSameLockAs(account))
                                    .ifPresent(
                                            now ->
                                                    now.protectBy(
                                                            locked, dataKey, clock.instant())));
        }
    }

    /// Opens an account by its recovery code and gives it a new password. The code is used up; the
    /// answer brings a new one. All other sessions end.
    ///
    /// @return nothing where address and code do not belong together, or too many failures make
    ///     the next try wait
    /// @throws app.certkeep.failure.InvalidInputException where the new password does not do
    public Optional<SignedUp> recover(
            String address, RecoveryCode code, Password replacement, SessionKind kind) {
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty() || throttle.waitUntil(email.get()).isPresent()) {
            return Optional.empty();
        }
        policy.require(replacement, "", email.get().text());
        Optional<DataKey> dataKey = unwrapByCode(email.get(), code);
        if (dataKey.isEmpty()) {
            throttle.failed(email.get());
            return Optional.empty();
        }
        throttle.succeeded(email.get());
        RecoveryCode nextCode = RecoveryCode.generate(random);
        Passwords.Locked locked = passwords.lock(replacement);
        try (WrappingKey passwordKey = locked.key();
                WrappingKey codeKey = nextCode.toWrappingKey(random)) {
            return database.write(
                    transaction ->
                            new AccountRepository(transaction)
                                    .findByEmail(email.get())
                                    .map(
                                            account -> {
                                                Instant now = clock.instant();
                                                // Whoever recovers an account wants it.
                                                account.takeBack();
                                                account.protectBy(locked, dataKey.get(), now);
                                                account.protectByRecoveryCode(
                                                        codeKey, dataKey.get(), now);
                                                SignedIn signedIn =
                                                        opening.openAlone(
                                                                transaction,
                                                                account,
                                                                dataKey.get(),
                                                                kind);
                                                return new SignedUp(signedIn, nextCode);
                                            }));
        }
    }

    private Optional<DataKey> unwrapByCode(EmailAddress email, RecoveryCode code) {
        try (WrappingKey key = code.toWrappingKey(random)) {
            return database.read(
                    transaction ->
                            new AccountRepository(transaction)
                                    .findByEmail(email)
                                    .flatMap(account -> account.unwrapByRecoveryCode(key)));
        }
    }

    /// Takes a session up again by its token; nothing where it has ended.
    public Optional<Identity> resume(SessionToken token) {
        return database.read(transaction -> opening.resume(transaction, token));
    }

    /// Ends a session for good.
    public void logOut(Identity identity) {
        database.change(
                transaction ->
                        new LoginSessionRepository(transaction).remove(identity.sessionId()));
    }

    static void requireFree(AccountRepository accounts, EmailAddress email) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new ConflictException("the address is taken", "account.email.taken");
        }
    }
}
