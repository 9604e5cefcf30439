package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The switches of the certificates of one signed-in user.
final class CertificateSwitches {
    private final UserStore store;
    private final Clock clock;
    private final CertificateOutbox outbox;
    private final Runnable afterCommit;

    CertificateSwitches(
            UserStore store, Clock clock, CertificateOutbox outbox, Runnable afterCommit) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    /// Moves switches, all or none of them.
    ///
    /// @return the ids of those that were in the other position
    List<UUID> setActive(Collection<UUID> ids, boolean active) {
        CertificateRecords records =
                new CertificateRecords(
                        store,
                        active ? Action.CERTIFICATE_ACTIVATE : Action.CERTIFICATE_DEACTIVATE);
        List<UUID> moved =
                records.attempt(
                        ids,
                        () -> store.write(transaction -> moved(transaction, ids, active, records)));
        if (!moved.isEmpty()) {
            afterCommit.run();
        }
        return moved;
    }

    private List<UUID> moved(
            Transaction transaction,
            Collection<UUID> ids,
            boolean active,
            CertificateRecords records) {
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        List<CertificateEntity> moved =
                certificates.requireAll(ids).stream().filter(c -> c.isActive() != active).toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        Change change = certificates.change(clock.instant());
        moved.forEach(certificate -> certificate.switchTo(active, change));
        outbox.record(
                transaction,
                active ? CertificateEvent.ACTIVATED : CertificateEvent.DEACTIVATED,
                () -> moved.stream().map(CertificateEntity::facts).toList());
        records.done(transaction, moved);
        return moved.stream().map(CertificateEntity::id).toList();
    }
}
