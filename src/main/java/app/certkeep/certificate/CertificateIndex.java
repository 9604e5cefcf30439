package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// The certificates of one signed-in user in memory, for what would make a database read all of
/// them: filters, counts, orders, searches, pages. Before each use it reads the user's revision
// and,
/// where that moved, what was changed since, whoever changed it. See decision 0015.
final class CertificateIndex {
    /// Texts that are remembered to be kept once.
    private static final int MOST_SHARED = 1000;

    private final UUID owner;
    private final AtomicReference<CertificateSnapshot> latest =
            new AtomicReference<>(CertificateSnapshot.empty());
    private final ReentrantLock oneLoader = new ReentrantLock();
    private final Map<String, String> shared = new HashMap<>();

    CertificateIndex(UUID owner) {
        this.owner = owner;
    }

    /// @param transaction one that only looks: what it had changed itself could be undone
    CertificateSnapshot at(Transaction transaction) {
        CertificateIndexRepository changes = new CertificateIndexRepository(transaction, owner);
        return changes.revision()
                .map(now -> at(now, changes))
                .orElseGet(CertificateSnapshot::empty);
    }

    private CertificateSnapshot at(CertificateRevision now, CertificateIndexRepository changes) {
        CertificateSnapshot known = latest.get();
        return known.revision() >= now.revision() ? known : caughtUp(now, changes);
    }

    private CertificateSnapshot caughtUp(
            CertificateRevision now, CertificateIndexRepository changes) {
        oneLoader.lock();
        try {
            CertificateSnapshot known = latest.get();
            if (known.revision() >= now.revision()) {
                return known;
            }
            Map<UUID, IndexedCertificate> changed = new HashMap<>();
            changes.since(known.revision(), this::share, one -> changed.put(one.id(), one));
            boolean removed = known.revision() > 0 && now.removal() > known.revision();
            // After the changes: what was removed between the two is gone, too.
            Set<UUID> there = removed ? new HashSet<>(changes.ids()) : Set.of();
            CertificateSnapshot next =
                    known.at(now.revision(), changed, id -> !removed || there.contains(id));
            latest.set(next);
            return next;
        } finally {
            oneLoader.unlock();
        }
    }

    private String share(String text) {
        if (shared.size() < MOST_SHARED) {
            shared.putIfAbsent(text, text);
        }
        return shared.getOrDefault(text, text);
    }
}
