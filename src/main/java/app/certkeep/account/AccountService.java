package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SessionToken;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;
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
    private final AccountKeys keys;

    public AccountService(
            Database database, Passwords passwords, Clock clock, RandomSource random) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        opening = new SessionOpening(clock, random);
        throttle = new LoginThrottle(database, clock);
        keys = new AccountKeys(random);
    }

    /// Makes an account with a data key of its own and signs it in. The first account of a store
    /// is its administrator.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where name, address or password do not do
    /// @throws ConflictException where the address is taken
    public SignedUp signUp(SignUp form, SessionKind kind) {
        String name = PersonName.require(form.name());
        EmailAddress email = EmailAddress.require(form.email());
        policy.require(form.password(), name, email.text(), policy().shortestPassword());
        DataKey dataKey = DataKey.generate(random);
        RecoveryCode code = RecoveryCode.generate(random);
        Passwords.Locked locked = passwords.lock(form.password());
        try (WrappingKey passwordKey = locked.key();
                WrappingKey codeKey = code.toWrappingKey(random)) {
            return FirstAccount.withoutRace(
                    () ->
                            database.write(
                                    transaction -> {
                                        AccountEntity account = begin(transaction, name, email);
                                        Instant now = clock.instant();
                                        account.protectBy(locked, dataKey, now);
                                        account.protectByRecoveryCode(codeKey, dataKey, now);
                                        new AccountRepository(transaction).add(account);
                                        keys.begin(transaction, account, dataKey);
                                        return new SignedUp(
                                                opening.open(transaction, account, dataKey, kind),
                                                code);
                                    }));
        }
    }

    private AccountEntity begin(Transaction transaction, String name, EmailAddress email) {
        AccountRepository accounts = new AccountRepository(transaction);
        requireFree(accounts, email);
        boolean first = accounts.isEmpty();
        if (!first && !new PolicyRepository(transaction).policy().signUpOpen()) {
            throw new NotAllowedException("sign-up is closed", "account.sign-up.closed");
        }
        Role role = first ? Role.ADMINISTRATOR : Role.USER;
        return new AccountEntity(random.newId(), name, email, role, clock.instant());
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
            return new LoginResult.Refused(throttle.failed(email.get()));
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
            return database.write(tx -> opening.open(tx, account, dataKey, kind));
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

    /// Opens an account by its recovery code, or by the code of an administrator's reset, and gives
    /// it a new password. Either code is used up, and the recovery code with it; the answer brings
    /// a new one. All other sessions end.
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
        policy.require(replacement, "", email.get().text(), policy().shortestPassword());
        Optional<OpenedByCode> opened = unwrapByCode(email.get(), code);
        if (opened.isEmpty()) {
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
                                    .filter(account -> opened.get().isUsedUp(transaction, account))
                                    .map(
                                            account -> {
                                                DataKey dataKey = opened.get().dataKey();
                                                Instant now = clock.instant();
                                                account.protectBy(locked, dataKey, now);
                                                account.protectByRecoveryCode(
                                                        codeKey, dataKey, now);
                                                return new SignedUp(
                                                        opening.openAlone(
                                                                transaction,
                                                                account,
                                                                dataKey,
                                                                kind),
                                                        nextCode);
                                            }));
        }
    }

    private Optional<OpenedByCode> unwrapByCode(EmailAddress email, RecoveryCode code) {
        return database.read(
                transaction ->
                        new AccountRepository(transaction)
                                .findByEmail(email)
                                .flatMap(
                                        account ->
                                                OpenedByCode.of(
                                                        transaction,
                                                        account,
                                                        code,
                                                        clock.instant(),
                                                        random)));
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

    /// As the other, where the account that wants the address may have it already.
    static void requireFree(AccountRepository accounts, EmailAddress email, AccountEntity holder) {
        accounts.findByEmail(email)
                .filter(other -> !other.id().equals(holder.id()))
                .ifPresent(other -> requireFree(accounts, email));
    }

    static void requireFree(AccountRepository accounts, EmailAddress email) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new ConflictException("the address is taken", "account.email.taken");
        }
    }
}
