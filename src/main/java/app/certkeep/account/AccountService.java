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
import app.certkeep.operation.Action;
import app.certkeep.operation.Journal;
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
    private final AccountRecords records;
    private final SessionOpening opening;
    private final LoginThrottle throttle;
    private final AccountKeys keys;
    private final LogIn logIn;

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
        records = new AccountRecords(database, journal);
        opening = new SessionOpening(clock, random);
        throttle = new LoginThrottle(database, clock);
        keys = new AccountKeys(random);
        logIn = new LogIn(database, passwords, clock, opening, records);
    }

    /// Makes an account with a data key of its own and signs it in. The first account of a store
    /// is its administrator.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where name, address or password do not do
    /// @throws ConflictException where the address is taken
    /// @throws NotAllowedException where administrators closed sign-up
    public SignedUp signUp(SignUp form, SessionKind kind) {
        String name = PersonName.require(form.name());
        EmailAddress email = EmailAddress.require(form.email());
        new PasswordPolicy(policy()).require(form.password(), name, email.text());
        database.read(AccountService::requireOpen);
        DataKey dataKey = DataKey.generate(random);
        RecoveryCode code = RecoveryCode.generate(random);
        Passwords.Locked locked = passwords.lock(form.password());
        try (WrappingKey passwordKey = locked.key();
                WrappingKey codeKey = code.toWrappingKey(random)) {
            return FirstAccount.withoutRace(
                    () ->
                            database.write(
                                    transaction -> {
                                        boolean founded =
                                                new AccountKeyRepository(transaction)
                                                        .lockInstallation();
                                        AccountEntity account = begin(transaction, name, email);
                                        Instant now = clock.instant();
                                        account.protectBy(locked, dataKey, now);
                                        account.protectByRecoveryCode(codeKey, dataKey, now);
                                        new AccountRepository(transaction).add(account);
                                        keys.begin(transaction, account, dataKey, founded);
                                        SignedIn signedIn =
                                                opening.open(transaction, account, dataKey, kind);
                                        records.done(transaction, signedIn, Action.SIGN_UP, kind);
                                        return new SignedUp(signedIn, code);
                                    }));
        }
    }

    private AccountEntity begin(Transaction transaction, String name, EmailAddress email) {
        AccountRepository accounts = requireOpen(transaction);
        requireFree(accounts, email);
        Role role = accounts.isEmpty() ? Role.ADMINISTRATOR : Role.USER;
        return new AccountEntity(random.newId(), name, email, role, clock.instant());
    }

    /// The first account of a store is always allowed: nobody else could open sign-up again.
    private static AccountRepository requireOpen(Transaction transaction) {
        AccountRepository accounts = new AccountRepository(transaction);
        boolean open = new PolicyRepository(transaction).policy().signUpOpen();
        if (!open && !accounts.isEmpty()) {
            throw new NotAllowedException("sign-up is closed", "account.sign-up.closed");
        }
        return accounts;
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
        purgeDeleted();
        return logIn.begin(address, password, kind, false);
    }

    /// As [#logIn], taking a deleted account back.
    public LoginResult takeBack(String address, Password password, SessionKind kind) {
        purgeDeleted();
        return logIn.begin(address, password, kind, true);
    }

    /// Goes on with a log-in that needs a code. After a wrong one it can be called again; wrong
    /// codes make the next try wait as wrong passwords do.
    ///
    /// @param code of the authenticator, or a backup code, which is used up
    /// @throws NotAllowedException where too much time has passed, or the password was changed
    public LoginResult logIn(NeedsCode started, String code) {
        return logIn.goOn(started, code);
    }

    /// Removes the deleted accounts whose time has come, with all that is theirs.
    ///
    /// @return how many went
    public int purgeDeleted() {
        Instant now = clock.instant();
        boolean due = database.read(tx -> new AccountRepository(tx).hasDue(now));
        return due ? database.write(tx -> new AccountRepository(tx).purge(now)) : 0;
    }

    /// Opens an account by its recovery code, or by the code of an administrator's reset, and gives
    /// it a new password. Either code is used up, and the recovery code with it; the answer brings
    /// a new one. All other sessions end. No one-time code is asked for, and the second step is off
    /// afterwards: who lost the authenticator has no other way back in.
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
        new PasswordPolicy(policy()).require(replacement, "", email.get().text());
        Optional<OpenedByCode> opened = unwrapByCode(email.get(), code);
        if (opened.isEmpty()) {
            throttle.failed(email.get());
            records.failed(email.get(), Action.RECOVERY_CODE_USE);
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
                                                TakingBack.of(transaction, account, now);
                                                account.protectBy(locked, dataKey, now);
                                                account.protectByRecoveryCode(
                                                        codeKey, dataKey, now);
                                                new SecondStep(transaction, account.id()).turnOff();
                                                SignedIn signedIn =
                                                        opening.openAlone(
                                                                transaction,
                                                                account,
                                                                dataKey,
                                                                kind);
                                                records.done(
                                                        transaction,
                                                        signedIn,
                                                        Action.RECOVERY_CODE_USE,
                                                        kind);
                                                return new SignedUp(signedIn, nextCode);
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
                transaction -> {
                    LoginSessionRepository sessions = new LoginSessionRepository(transaction);
                    if (sessions.find(identity.sessionId()).isPresent()) {
                        sessions.remove(identity.sessionId());
                        records.loggedOut(transaction, identity.userId());
                    }
                });
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
