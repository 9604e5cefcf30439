package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Transaction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Tells others when certificates of one signed-in user begin to count as expiring, and when they
/// have ended. What was told is kept in the transaction that tells it, so each is told once: after
/// a restart, with a clock that was moved, and by however many instances on one store.
public final class ExpiryTelling {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryTelling.class);

    /// Certificates of one transaction.
    private static final int AT_ONCE = 200;

    private static final String ENDED = "expired";

    private final UserStore store;
    private final Clock clock;
    private final CertificateOutbox outbox;
    private final Runnable afterCommit;
    private final CertificateIndex index;

    ExpiryTelling(
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

    /// Tells what nobody was told yet: of each certificate once for each choice of what counts as
    /// expiring that held, and once that it has ended. What had ended before it came in is not
    /// told.
    ///
    /// @return what was told by this call
    public ExpiryNews tell() {
        return new ExpiryNews(tell(CertificateEvent.EXPIRING), tell(CertificateEvent.EXPIRED));
    }

    /// One kind of news, which of these certificates may be told by it, and the mark it leaves.
    private record Due(CertificateEvent event, String threshold, List<UUID> ids) {}

    private List<String> tell(CertificateEvent event) {
        Due due = store.read(transaction -> due(transaction, event));
        List<String> told = new ArrayList<>();
        for (int from = 0; from < due.ids().size(); from += AT_ONCE) {
            int to = Math.min(due.ids().size(), from + AT_ONCE);
            told.addAll(tell(new Due(event, due.threshold(), due.ids().subList(from, to))));
        }
        if (!told.isEmpty()) {
            afterCommit.run();
        }
        return List.copyOf(told);
    }

    private List<String> tell(Due some) {
        try {
            return store.write(transaction -> told(transaction, some));
        } catch (ConflictException e) {
            LOG.debug("another instance tells of the same certificates", e);
            return List.of();
        }
    }

    private Due due(Transaction transaction, CertificateEvent event) {
        Moment moment = Moment.of(store, transaction, clock);
        boolean ended = event == CertificateEvent.EXPIRED;
        String threshold = ended ? ENDED : moment.notice().text();
        QueryCondition condition = ended ? ExpiryTelling::hasEnded : ExpiryTelling::endsSoon;
        Set<UUID> told = repository(transaction).told(threshold);
        List<UUID> ids =
                index.at(transaction).all(condition, moment).stream()
                        .filter(id -> !told.contains(id))
                        .toList();
        return new Due(event, threshold, ids);
    }

    private static boolean endsSoon(IndexedCertificate one, Moment at) {
        return at.isExpiring(one.notBefore(), one.notAfter());
    }

    private static boolean hasEnded(IndexedCertificate one, Moment at) {
        return at.isExpired(one.notAfter()) && one.notAfter() >= one.createdAt();
    }

    private List<String> told(Transaction transaction, Due some) {
        ToldExpiryRepository marks = repository(transaction);
        Set<UUID> before = marks.told(some.threshold(), some.ids());
        List<CertificateFacts> news =
                new CertificateRepository(transaction, store.userId())
                        .some(some.ids()).stream()
                                .filter(one -> !before.contains(one.id()))
                                .map(CertificateEntity::facts)
                                .toList();
        if (news.isEmpty()) {
            return List.of();
        }
        news.forEach(one -> marks.add(one.id(), some.threshold(), clock.instant()));
        outbox.record(transaction, some.event(), () -> news);
        return news.stream().map(CertificateFacts::name).toList();
    }

    private ToldExpiryRepository repository(Transaction transaction) {
        return new ToldExpiryRepository(transaction, store.userId());
    }
}
