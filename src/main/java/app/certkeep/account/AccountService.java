package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SessionToken;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.ConflictException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.operation.Result;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What can be done without being signed in: signing up, logging in, recovering. Passwords cost
/// about a third of a second of computing, outside any transaction.
public final class AccountService {
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final RandomSource random;
    private final Journal journal;
    private final PasswordPolicy policy = new PasswordPolicy();
    private final SessionOpening opening;
    private final LoginThrottle throttle;

    public AccountService(
            Database database,
            Passwords passwords,
            Clock clock,
            RandomSource random,
            Journal journal) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        this.journal = journal;
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
                        SignedIn signedIn = opening.open(transaction, account, dataKey, kind);
                        record(transaction, signedIn, Action.SIGN_UP, kind);
                        return new SignedUp(signedIn, code);
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

    public LoginResult logIn(String address, Password password, SessionKind kind) {
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            passwords.pretendToUnlock(password);
            return new LoginResult.Refused(Optional.empty());
        }
        Optional<Instant> wait = throttle.waitUntil(email.get());
        if (wait.isPresent()) {
            return new LoginResult.TooSoon(wait.get());
        }
        Optional<SignedIn> signedIn = unlock(email.get(), password, kind);
        if (signedIn.isEmpty()) {
            Optional<Instant> retryAt = throttle.failed(email.get());
            noteFailure(email.get(), Action.LOG_IN_FAILED);
            return new LoginResult.Refused(retryAt);
        }
        throttle.succeeded(email.get());
        return signedIn.get();
    }

    private Optional<SignedIn> unlock(EmailAddress email, Password password, SessionKind kind) {
        Optional<AccountEntity> found =
                database.read(tx -> new AccountRepository(tx).findByEmail(email));
        if (found.isEmpty()) {
            passwords.pretendToUnlock(password);
            return Optional.empty();
        }
        return passwords
                .unlock(password, found.get().passwordLock())
                .map(key -> open(found.get(), key, password, kind));
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
                        SignedIn signedIn = opening.open(transaction, account, dataKey, kind);
                        record(transaction, signedIn, Action.LOG_IN, kind);
                        return signedIn;
                    });
        }
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
            noteFailure(email.get(), Action.RECOVERY_CODE_USE);
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
                                                account.protectBy(locked, dataKey.get(), now);
                                                account.protectByRecoveryCode(
                                                        codeKey, dataKey.get(), now);
                                                SignedIn signedIn =
                                                        opening.openAlone(
                                                                transaction,
                                                                account,
                                                                dataKey.get(),
                                                                kind);
                                                record(
                                                        transaction,
                                                        signedIn,
                                                        Action.RECOVERY_CODE_USE,
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
                transaction -> {
                    LoginSessionRepository sessions = new LoginSessionRepository(transaction);
                    if (sessions.find(identity.sessionId()).isPresent()) {
                        sessions.remove(identity.sessionId());
                        UUID user = identity.userId();
                        journal.record(transaction, user, user, Deed.of(Action.LOG_OUT));
                    }
                });
    }

    private void record(
            Transaction transaction, SignedIn signedIn, Action action, SessionKind kind) {
        Identity who = signedIn.identity();
        journal.record(
                transaction,
                who.userId(),
                who.userId(),
                Deed.of(action, kind.device()),
                new ItemSeal(who.dataKey(), who.userId()));
    }

    /// Nobody has proved who they are, so nobody is named and nothing can be encrypted. An address
    /// without an account leaves no record: there is nobody to read it.
    private void noteFailure(EmailAddress email, Action action) {
        database.change(
                transaction ->
                        new AccountRepository(transaction)
                                .findByEmail(email)
                                .ifPresent(
                                        account ->
                                                journal.record(
                                                        transaction,
                                                        account.id(),
                                                        null,
                                                        Deed.of(action).ended(Result.REFUSED))));
    }

    static void requireFree(AccountRepository accounts, EmailAddress email) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new ConflictException("the address is taken", "account.email.taken");
        }
    }
}
