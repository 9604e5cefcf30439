package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/// What a user deleted of their certificates, with the private keys, until it is purged.
public final class CertificateTrash {
    /// Certificates that one transaction purges: long ones would keep other work waiting.
    private static final int AT_ONCE = 5_000;

    private final UserStore store;
    private final Clock clock;
    private final CertificateOutbox outbox;
    private final Runnable afterCommit;

    CertificateTrash(UserStore store, Clock clock, CertificateOutbox outbox, Runnable afterCommit) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    /// Moves certificates to the trash, all or none.
    ///
    /// @return the revision without them
    /// @throws NotFoundException where the user has no certificate of one of the ids
    Change add(Collection<UUID> ids) {
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_DELETE);
        return telling(
                records,
                ids,
                (transaction, told) -> {
                    Change change = all(transaction).removal(clock.instant());
                    var names = rows(transaction).requireLive(ids);
                    told.set(
                            outbox.record(
                                    transaction,
                                    CertificateEvent.DELETED,
                                    () -> all(transaction).facts(names.keySet())));
                    rows(transaction).putIn(names.keySet(), change);
                    records.done(transaction, names);
                    return change;
                });
    }

    /// One page, what was deleted last first.
    public Page<TrashedCertificate> page(PageRequest request) {
        return store.read(
                transaction -> {
                    CertificateTrashRepository rows = rows(transaction);
                    return new Page<>(rows.page(request), request, rows.count());
                });
    }

    public long count() {
        return store.read(transaction -> rows(transaction).count());
    }

    /// Takes certificates out of the trash as they were, all or none. Switches stay where they
    /// were.
    ///
    /// @return their names
    /// @throws NotFoundException where one of them is not there
    public List<String> restore(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_RESTORE);
        return telling(
                records,
                ids,
                (transaction, told) -> {
                    Change change = all(transaction).change(clock.instant());
                    var names = rows(transaction).requireTrashed(ids);
                    rows(transaction).takeOut(names.keySet(), change);
                    told.set(
                            outbox.record(
                                    transaction,
                                    CertificateEvent.RESTORED,
                                    () -> all(transaction).facts(names.keySet())));
                    records.done(transaction, names);
                    return List.copyOf(names.values());
                });
    }

    private <T> T telling(
            CertificateRecords records,
            Collection<UUID> ids,
            BiFunction<Transaction, AtomicBoolean, T> work) {
        AtomicBoolean told = new AtomicBoolean();
        T result =
                records.attempt(
                        ids, () -> store.write(transaction -> work.apply(transaction, told)));
        if (told.get()) {
            afterCommit.run();
        }
        return result;
    }

    /// Deletes certificates of the trash for good, all or none.
    ///
    /// @throws NotFoundException where one of them is not there
    public void purge(Collection<UUID> ids) {
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_PURGE);
        records.attempt(
                ids,
                () ->
                        store.write(
                                transaction -> {
                                    var names = rows(transaction).requireTrashed(ids);
                                    if (rows(transaction).remove(names.keySet()) < names.size()) {
                                        throw CertificateTrashRepository.notThere();
                                    }
                                    records.done(transaction, names);
                                    return true;
                                }));
    }

    /// Deletes for good what was deleted before a time, in several transactions where it is much.
    ///
    /// @return how many certificates
    public int purge(Instant before) {
        int gone = 0;
        int last;
        do {
            last = store.write(transaction -> purged(transaction, before));
            gone += last;
        } while (last == AT_ONCE);
        return gone;
    }

    private int purged(Transaction transaction, Instant before) {
        CertificateTrashRepository rows = rows(transaction);
        List<UUID> ids = rows.before(before, AT_ONCE);
        if (ids.isEmpty()) {
            return 0;
        }
        Map<UUID, String> names = rows.requireTrashed(ids);
        int gone = rows.remove(ids);
        if (gone < names.size()) {
            throw new ConflictException("restored meanwhile", "failure.conflict");
        }
        new CertificateRecords(store, Action.CERTIFICATE_PURGE).done(transaction, names);
        return gone;
    }

    private CertificateRepository all(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }

    private CertificateTrashRepository rows(Transaction transaction) {
        return new CertificateTrashRepository(transaction, store.userId());
    }
}
