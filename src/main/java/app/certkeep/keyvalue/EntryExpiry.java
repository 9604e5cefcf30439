package app.certkeep.keyvalue;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Transaction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells others when entries of one signed-in user expire soon, by what counts as soon for
/// certificates; a share is one of the time from the last change to the end. Days end in UTC.
public final class EntryExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(EntryExpiry.class);

    /// Entries of one transaction.
    private static final int AT_ONCE = 200;

    /// What is good for longer than times can be counted in microseconds is good for ever.
    private static final int LAST_YEAR = 9999;

    private final UserStore store;
    private final Clock clock;
    private final EntryOutbox outbox;
    private final Runnable afterCommit;
    private final EntryIndex index;

    EntryExpiry(
            UserStore store,
            Clock clock,
            EntryOutbox outbox,
            Runnable afterCommit,
            EntryIndex index) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.index = index;
    }

    /// Something to tell, and the mark that it leaves.
    private record Due(EntryFacts facts, String mark) {}

    /// Tells what nobody was told yet, each entry once for a day and a choice of what is soon. What
    /// had expired before it was last changed is not told; entries that do not open are passed
    /// over.
    ///
    /// @return the keys of what was told by this call
    public List<String> tell() {
        List<Due> due = store.read(this::due);
        List<String> told = new ArrayList<>();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            told.addAll(tell(due.subList(from, Math.min(due.size(), from + AT_ONCE))));
        }
        if (!told.isEmpty()) {
            afterCommit.run();
        }
        return List.copyOf(told);
    }

    private List<String> tell(List<Due> some) {
        try {
            return store.write(transaction -> told(transaction, some));
        } catch (ConflictException e) {
            LOG.debug("another instance tells of the same entries", e);
            return List.of();
        }
    }

    private List<Due> due(Transaction transaction) {
        ExpiryNotice notice = store.preferences(transaction).expiry();
        Set<String> told = new ToldEntryRepository(transaction, store.userId()).told();
        Instant now = clock.instant();
        return index.at(transaction).withPrefix("").stream()
                .filter(entry -> isDue(entry, notice, now))
                .map(entry -> newsOf(entry, notice, now))
                .filter(news -> !told.contains(news.mark()))
                .toList();
    }

    private static boolean isDue(EntrySummary entry, ExpiryNotice notice, Instant now) {
        LocalDate day = entry.details().expires();
        if (day == null || day.getYear() > LAST_YEAR || !end(day).isAfter(entry.updatedAt())) {
            return false;
        }
        Duration lifetime = Duration.between(entry.updatedAt(), end(day));
        long soon = notice.micros(lifetime.toMillis() * 1000);
        return Duration.between(now, end(day)).toMillis() * 1000 <= soon;
    }

    private Due newsOf(EntrySummary entry, ExpiryNotice notice, Instant now) {
        LocalDate day = Objects.requireNonNull(entry.details().expires());
        EntryFacts facts =
                new EntryFacts(
                        entry.id(),
                        entry.key(),
                        day,
                        !now.isBefore(end(day)),
                        entry.details().tags());
        String marked = "told:" + entry.id() + ":" + day + ":" + notice.text();
        byte[] hash = store.dataKey().lookupHash(marked.getBytes(StandardCharsets.US_ASCII));
        return new Due(facts, HexFormat.of().formatHex(hash));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<String> told(Transaction transaction, List<Due> some) {
        ToldEntryRepository marks = new ToldEntryRepository(transaction, store.userId());
        Set<String> before = marks.told();
        Set<UUID> there =
                new EntryRepository(transaction, store)
                        .some(some.stream().map(due -> due.facts().id()).toList()).stream()
                                .map(EntryEntity::id)
                                .collect(Collectors.toSet());
        List<Due> news =
                some.stream()
                        .filter(due -> there.contains(due.facts().id()))
                        .filter(due -> !before.contains(due.mark()))
                        .toList();
        news.forEach(due -> marks.add(due.facts().id(), due.mark(), clock.instant()));
        if (!news.isEmpty()) {
            outbox.record(transaction, news.stream().map(Due::facts).toList());
        }
        return news.stream().map(due -> due.facts().key()).toList();
    }
}
