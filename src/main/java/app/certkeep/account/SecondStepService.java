package app.certkeep.account;

import app.certkeep.crypto.BackupCodes;
import app.certkeep.crypto.OneTimeSeed;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/// Turns the one-time codes of the signed-in user on and off. Wrong codes count as failed log-ins.
public final class SecondStepService {
    private final UserStore store;
    private final AccountSettings account;
    private final Clock clock;
    private final RandomSource random;

    public SecondStepService(
            UserStore store, AccountSettings account, Clock clock, RandomSource random) {
        this.store = store;
        this.account = account;
        this.clock = clock;
        this.random = random;
    }

    public SecondStepStatus status() {
        return store.read(
                transaction -> {
                    SecondStepRepository steps = new SecondStepRepository(transaction);
                    return new SecondStepStatus(
                            steps.find(store.userId()).map(SecondStepEntity::enabledAt),
                            (int) steps.backupCodesLeft(store.userId()));
                });
    }

    /// A new seed for the user's authenticator. Nothing changes until [#enable].
    public SecondStepOffer offer() {
        return new SecondStepOffer(OneTimeSeed.generate(random), account.profile().email());
    }

    /// Turns the codes on.
    ///
    /// @param code that the authenticator shows for the offered seed
    /// @return to be shown once; the caller closes them
    /// @throws NotAllowedException where it is not the code
    /// @throws ConflictException where the codes are on already
    public BackupCodes enable(SecondStepOffer offer, String code) {
        account.requireNoWait();
        OptionalLong step =
                offer.seed().stepOf(BackupCodes.canonical(code), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            throw wrongCode();
        }
        BackupCodes codes = BackupCodes.generate(random);
        UUID id = store.userId();
        byte[] sealed = offer.seed().sealBy(store.dataKey(), SecondStepEntity.binding(id));
        store.change(
                transaction -> {
                    if (new SecondStep(transaction, id).isOn()) {
                        throw new ConflictException(
                                "the second step is on", "account.second-step.on-already");
                    }
                    SecondStepRepository steps = new SecondStepRepository(transaction);
                    steps.add(new SecondStepEntity(id, sealed, step.getAsLong(), clock.instant()));
                    keep(transaction, codes);
                    store.record(transaction, Deed.of(Action.SECOND_STEP_ON));
                });
        return codes;
    }

    /// Makes ten new backup codes; the old ones are good for nothing any more.
    ///
    /// @param code of the authenticator, or one of the old backup codes
    /// @throws NotAllowedException where it is none
    public BackupCodes replaceBackupCodes(String code) {
        BackupCodes codes = BackupCodes.generate(random);
        requireAccepted(code, transaction -> keep(transaction, codes));
        return codes;
    }

    /// Turns the codes off.
    ///
    /// @throws NotAllowedException where password or code is not right
    public void disable(Password password, String code) {
        account.prove(password);
        requireAccepted(
                code,
                transaction -> {
                    new SecondStep(transaction, store.userId()).turnOff();
                    store.record(transaction, Deed.of(Action.SECOND_STEP_OFF));
                });
    }

    private void requireAccepted(String code, Consumer<Transaction> work) {
        account.requireNoWait();
        boolean accepted =
                store.write(
                        transaction -> {
                            SecondStep step = new SecondStep(transaction, store.userId());
                            if (!step.isOn()) {
                                throw new ConflictException(
                                        "the second step is off", "account.second-step.off");
                            }
                            boolean right = step.accepts(code, store.dataKey(), clock.instant());
                            if (right) {
                                work.accept(transaction);
                            }
                            return right;
                        });
        if (!accepted) {
            throw wrongCode();
        }
    }

    private void keep(Transaction transaction, BackupCodes codes) {
        UUID id = store.userId();
        List<BackupCodeEntity> rows =
                codes.codes().stream()
                        .map(code -> BackupCodes.canonical(new String(code)))
                        .map(code -> SecondStep.hash(code, store.dataKey(), id))
                        .map(hash -> new BackupCodeEntity(random.newId(), id, hash))
                        .toList();
        new SecondStepRepository(transaction).replaceBackupCodes(id, rows);
    }

    private NotAllowedException wrongCode() {
        account.countFailure();
        return new NotAllowedException("the code is wrong", "account.code.wrong");
    }
}
