package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// When the certificates of one signed-in user end. [ExpiryTelling] tells others of that.
public final class CertificateExpiry {
    private final UserStore store;
    private final Clock clock;
    private final CertificateIndex index;

    CertificateExpiry(UserStore store, Clock clock, CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    public ExpirySummary summary() {
        return store.read(
                transaction -> {
                    Moment moment = Moment.of(store, transaction, clock);
                    CertificateSnapshot all = index.at(transaction);
                    CertificateCounts counts = all.counts(moment);
                    return new ExpirySummary(
                            counts.expired(),
                            counts.expiring(),
                            all.nextToEnd(moment).map(id -> rows(transaction, moment).require(id)),
                            moment.notice());
                });
    }

    /// Those that have ended or are expiring, what ended first at the top.
    ///
    /// @param within what counts as expiring; as the user prefers where it is empty
    public List<CertificateSummary> due(Optional<Duration> within) {
        return within.map(
                        time -> {
                            long soon = time.toMillis() * 1000;
                            return found((one, at) -> one.notAfter() <= at.now() + soon);
                        })
                .orElseGet(
                        () ->
                                found(
                                        (one, at) ->
                                                at.isExpired(one.notAfter())
                                                        || at.isExpiring(
                                                                one.notBefore(), one.notAfter())));
    }

    /// The ends to come as an iCalendar file (RFC 5545) with a reminder for each, at the time from
    /// which it counts as expiring.
    ///
    /// @param search which certificates, as in [CertificateQuery]; blank for all
    /// @param title what the event of a certificate is called
    /// @throws app.certkeep.failure.InvalidInputException where a query word is wrong
    public byte[] calendar(String search, Function<CertificateSummary, String> title) {
        QueryText words = QueryText.of(search);
        return store.read(
                transaction -> {
                    Moment moment = Moment.of(store, transaction, clock);
                    ExpiryCalendar calendar = new ExpiryCalendar(clock.instant(), moment.notice());
                    found(
                                    (one, at) ->
                                            !at.isExpired(one.notAfter()) && words.matches(one, at),
                                    transaction,
                                    moment)
                            .forEach(one -> calendar.add(one, title.apply(one)));
                    return calendar.file();
                });
    }

    private List<CertificateSummary> found(QueryCondition condition) {
        return store.read(
                transaction -> found(condition, transaction, Moment.of(store, transaction, clock)));
    }

    private List<CertificateSummary> found(
            QueryCondition condition, Transaction transaction, Moment moment) {
        return rows(transaction, moment).all(index.at(transaction).all(condition, moment));
    }

    private CertificateSearchRepository rows(Transaction transaction, Moment moment) {
        return new CertificateSearchRepository(transaction, store.userId(), moment);
    }
}
