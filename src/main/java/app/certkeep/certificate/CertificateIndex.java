package app.certkeep.certificate;

import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// The certificates of one signed-in user in memory, for what would make a database read all of
/// them: filters, counts, orders, searches, pages. Before each use it reads the user's revision
/// and, where that moved, what was changed since, whoever changed it. See decision 0015.
final class CertificateIndex {
    /// Texts that are remembered to be kept once.
    private static final int MOST_SHARED = 1000;

    private final UUID owner;
    private final AtomicReference<CertificateSnapshot> latest =
            new AtomicReference<>(CertificateSnapshot.empty());
    private final ReentrantLock oneLoader = new ReentrantLock();

    /// What the latest snapshot holds; used by the one loader only, as is what follows.
    private final Map<UUID, IndexedCertificate> byId = new HashMap<>();

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
            Set<UUID> lost = Set.of();
            if (known.revision() > 0 && now.removal() > known.revision()) {
                // After the changes: what went to the trash between the two is gone, too.
                Set<UUID> there = new HashSet<>(changes.ids());
                changed.keySet().retainAll(there);
                lost = new HashSet<>(byId.keySet());
                lost.removeAll(there);
            }
            return advance(now.revision(), lost, changed.values());
        } finally {
            oneLoader.unlock();
        }
    }

    /// Spares the search for what was trashed where nothing else has happened meanwhile.
    ///
    /// @param change on the disk
    void removed(Collection<UUID> ids, Change change) {
        oneLoader.lock();
        try {
            long known = latest.get().revision();
            if (known > 0 && known == change.revision() - 1) {
                advance(change.revision(), Set.copyOf(ids), List.of());
            }
        } finally {
            oneLoader.unlock();
        }
    }

    private CertificateSnapshot advance(
            long revision, Set<UUID> lost, Collection<IndexedCertificate> changed) {
        List<IndexedCertificate> gone = new ArrayList<>();
        lost.forEach(id -> moveTo(gone, byId.remove(id)));
        changed.forEach(one -> moveTo(gone, byId.put(one.id(), one)));
        CertificateSnapshot next = latest.get().at(revision, gone, List.copyOf(changed));
        latest.set(next);
        return next;
    }

    private static void moveTo(
            List<IndexedCertificate> gone, @Nullable IndexedCertificate replaced) {
        if (replaced != null) {
            gone.add(replaced);
        }
    }

    private String share(String text) {
        if (shared.size() < MOST_SHARED) {
            shared.putIfAbsent(text, text);
        }
        return shared.getOrDefault(text, text);
    }
}
