package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Certificates of one signed-in user that take the place of others. Unknown ids end in
/// [app.certkeep.failure.NotFoundException], and then nothing is done.
public final class CertificateSuccession {
    /// Imported certificates for which others are looked for.
    private static final int MOST_OFFERED = 500;

    private final UserStore store;
    private final Clock clock;
    private final CertificateOutbox outbox;
    private final Runnable afterCommit;
    private final CertificateIndex index;

    CertificateSuccession(
            UserStore store,
            Clock clock,
            CertificateOutbox outbox,
            Runnable afterCommit,
            CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.index = index;
    }

    /// Lets one certificate take the place of another: it gets its name, its tags and notes beside
    /// its own, and its switch; the other is switched off and keeps all else. Endpoints are told of
    /// each switch that moved, and then that one took the place of the other.
    ///
    /// @throws InvalidInputException where both are the same, or the new one would have too many
    ///     tags or too long notes
    /// @throws ConflictException where the old one has been replaced already, or has itself
    ///     replaced the new one
    public void replace(UUID old, UUID fresh) {
        if (old.equals(fresh)) {
            throw new InvalidInputException("replaces itself", "certificate.replace.same");
        }
        boolean told =
                records(Action.CERTIFICATE_REPLACE)
                        .attempt(
                                List.of(old),
                                () ->
                                        store.write(
                                                transaction -> replaced(transaction, old, fresh)));
        if (told) {
            afterCommit.run();
        }
    }

    /// Whether others are to be told of anything.
    private boolean replaced(Transaction transaction, UUID oldId, UUID freshId) {
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        List<CertificateEntity> both = certificates.requireAll(List.of(oldId, freshId));
        // Whoever else replaces waits from here: two of them could make a circle.
        Change change = certificates.change(clock.instant());
        requireFree(new SuccessionRepository(transaction, store.userId()), oldId, freshId);
        CertificateEntity old = both.get(0);
        CertificateEntity fresh = both.get(1);
        List<String> tags = new ArrayList<>(TagList.fromColumn(old.tags()));
        tags.addAll(TagList.fromColumn(fresh.tags()));
        fresh.tag(TagList.toColumn(tags), change);
        fresh.rename(old.name(), change);
        handOnNotes(transaction, oldId, freshId);
        new SuccessionRepository(transaction, store.userId())
                .add(new SuccessionEntity(oldId, freshId, change.at()));
        boolean moved = old.isActive();
        if (moved) {
            handOnSwitch(transaction, old, fresh, change);
        }
        boolean told =
                outbox.record(
                        transaction,
                        CertificateEvent.REPLACED,
                        () -> List.of(old.facts().replacedBy(fresh.facts())));
        records(Action.CERTIFICATE_REPLACE).done(transaction, both);
        return moved || told;
    }

    private static void requireFree(SuccessionRepository links, UUID old, UUID fresh) {
        if (links.successor(old).isPresent()) {
            throw new ConflictException("replaced already", "certificate.replace.twice");
        }
        Optional<UUID> later = links.successor(fresh);
        while (later.isPresent()) {
            if (later.get().equals(old)) {
                throw new ConflictException("would be a circle", "certificate.replace.circle");
            }
            later = links.successor(later.get());
        }
    }

    private void handOnNotes(Transaction transaction, UUID old, UUID fresh) {
        CertificateNoteRepository notes = new CertificateNoteRepository(transaction);
        CertificateNoteEntity before = notes.find(old).orElse(null);
        if (before == null) {
            return;
        }
        Optional<CertificateNoteEntity> own = notes.find(fresh);
        CertificateNoteEntity kept = own.orElseGet(() -> new CertificateNoteEntity(fresh));
        try (SecretBytes theirs = before.open(store.dataKey(), store.userId());
                SecretBytes mine =
                        own.map(note -> note.open(store.dataKey(), store.userId()))
                                .orElseGet(() -> new SecretBytes(new byte[0]));
                SecretBytes all = CertificateNotes.joined(mine, theirs)) {
            kept.seal(store.dataKey(), store.userId(), all);
        }
        if (own.isEmpty()) {
            notes.add(kept);
        }
    }

    /// First on, then off: no moment has neither.
    private void handOnSwitch(
            Transaction transaction,
            CertificateEntity old,
            CertificateEntity fresh,
            Change change) {
        if (!fresh.isActive()) {
            fresh.switchTo(true, change);
            outbox.record(transaction, CertificateEvent.ACTIVATED, () -> List.of(fresh.facts()));
            records(Action.CERTIFICATE_ACTIVATE).done(transaction, List.of(fresh));
        }
        old.switchTo(false, change);
        outbox.record(transaction, CertificateEvent.DEACTIVATED, () -> List.of(old.facts()));
        records(Action.CERTIFICATE_DEACTIVATE).done(transaction, List.of(old));
    }

    private CertificateRecords records(Action action) {
        return new CertificateRecords(store, action);
    }

    /// For which certificates others that have just come in could step in: those with the same
    /// alternative names, or without any and with the same subject, that end earlier and have not
    /// been replaced.
    ///
    /// @param report of an import; where it brought more than 500, nothing is looked for
    public List<Replacement> offers(ImportReport report) {
        List<UUID> imported = report.importedIds();
        if (imported.isEmpty() || imported.size() > MOST_OFFERED) {
            return List.of();
        }
        return store.read(
                transaction -> {
                    List<Succession> found = index.at(transaction).successions(imported);
                    SuccessionRepository links =
                            new SuccessionRepository(transaction, store.userId());
                    CertificateSearchRepository rows =
                            new CertificateSearchRepository(
                                    transaction,
                                    store.userId(),
                                    Moment.of(store, transaction, clock));
                    return found.stream()
                            .filter(one -> links.successor(one.old()).isEmpty())
                            .map(
                                    one ->
                                            new Replacement(
                                                    rows.require(one.old()),
                                                    rows.require(one.fresh())))
                            .toList();
                });
    }

    /// The ids of two that could follow each other.
    record Succession(UUID old, UUID fresh) {}
}
