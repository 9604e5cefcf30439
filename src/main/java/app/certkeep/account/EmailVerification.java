package app.certkeep.account;

import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.NotFoundException;
import app.certkeep.mail.MailSender;
import app.certkeep.mail.Posted;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Finds out whether the signed-in user reads the mail of their address, by a code of eight digits
/// that is sent there: good for 30 minutes and five tries, and a minute apart. An account works
/// without it; another address has to be verified again.
public final class EmailVerification {
    private final UserStore store;
    private final MailSender mail;
    private final Clock clock;
    private final RandomSource random;

    public EmailVerification(UserStore store, MailSender mail, Clock clock, RandomSource random) {
        this.store = store;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    public EmailStatus status() {
        boolean canSend = mail.isSetUp();
        return store.read(
                transaction -> {
                    AccountEntity account = account(transaction);
                    EmailAddress email = EmailAddress.require(account.email());
                    Optional<EmailVerificationEntity> row =
                            new EmailVerificationRepository(transaction).find(account.id());
                    return new EmailStatus(
                            account.email(),
                            row.filter(known -> known.isVerified(email)).isPresent(),
                            canSend,
                            row.filter(known -> known.isOnItsWay(email, clock.instant()))
                                    .isPresent());
                });
    }

    /// After sign-up or recovery: sends a code where a mail server is set up, and else nothing.
    ///
    /// @return whether one was to be sent
    public boolean sendFirstCode() {
        boolean setUp = mail.isSetUp();
        if (setUp) {
            sendCode();
        }
        return setUp;
    }

    /// Sends a code; takes as long as the mail server does.
    public CodeSending sendCode() {
        String code = eightDigits();
        Prepared prepared = store.write(transaction -> prepare(transaction, code));
        if (prepared.letter().isEmpty()) {
            return prepared.outcome();
        }
        Posted posted = mail.send(prepared.letter().get().withCode(code));
        if (posted == Posted.SENT) {
            return prepared.outcome();
        }
        store.change(
                transaction ->
                        new EmailVerificationRepository(transaction)
                                .lock(store.userId())
                                .ifPresent(EmailVerificationEntity::notSent));
        return new CodeSending.NotSent(posted);
    }

    private record Prepared(CodeSending outcome, Optional<VerificationLetter> letter) {}

    private Prepared prepare(Transaction transaction, String code) {
        AccountEntity account = account(transaction);
        EmailAddress email = EmailAddress.require(account.email());
        EmailVerificationEntity row =
                new EmailVerificationRepository(transaction).lockOrAdd(account.id());
        Instant now = clock.instant();
        Optional<Instant> wait = row.waitUntil(now);
        if (row.isVerified(email)) {
            return new Prepared(new CodeSending.VerifiedAlready(), Optional.empty());
        }
        if (wait.isPresent()) {
            return new Prepared(new CodeSending.TooSoon(wait.get()), Optional.empty());
        }
        row.sending(email, hash(code, email), now);
        return new Prepared(
                new CodeSending.Sent(account.email()),
                Optional.of(new VerificationLetter(email.forSending(), account.name())));
    }

    /// Takes the code that a letter brought.
    public CodeCheck verify(String entered) {
        String code = entered.replaceAll("[\\s-]", "");
        return store.write(
                transaction -> {
                    EmailAddress email = EmailAddress.require(account(transaction).email());
                    Optional<EmailVerificationEntity> row =
                            new EmailVerificationRepository(transaction)
                                    .lock(store.userId())
                                    .filter(known -> known.isOnItsWay(email, clock.instant()));
                    if (row.isEmpty()) {
                        return CodeCheck.OVER;
                    }
                    if (!row.get().tries(hash(code, email), clock.instant())) {
                        return CodeCheck.WRONG;
                    }
                    store.record(transaction, Deed.of(Action.EMAIL_VERIFY));
                    return CodeCheck.VERIFIED;
                });
    }

    private AccountEntity account(Transaction transaction) {
        return new AccountRepository(transaction)
                .find(store.userId())
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "the account is gone", "account.session.ended"));
    }

    /// Keyed, so that who has the file cannot try codes on it.
    private byte[] hash(String code, EmailAddress email) {
        return store.dataKey()
                .lookupHash(
                        ("email_verification/" + email.key() + "/" + code)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private String eightDigits() {
        BigInteger number = new BigInteger(1, random.bytes(16));
        return "%08d".formatted(number.mod(BigInteger.valueOf(100_000_000L)).intValue());
    }
}
