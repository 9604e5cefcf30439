package app.certkeep.api;

import app.certkeep.account.Identity;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sessions of callers. One that was called stays open for a while: the next call finds the
/// lists in memory, and what was caused is sent meanwhile. It is closed, and its data key wiped,
/// after ten minutes without a call in which nothing waits to be sent, or soon after it ended.
final class OpenSessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final Duration STAYS = Duration.ofMinutes(10);
    private static final int MOST = 16;

    private final Certkeep certkeep;
    private final Clock clock;
    private final SessionShelf shelf = new SessionShelf();
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("api sessions").daemon().factory());

    OpenSessions(Certkeep certkeep) {
        this.certkeep = certkeep;
        clock = certkeep.clock();
        minutes.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    /// What is done by the user who proves a session.
    Work with(Work.OfUser work) {
        return request -> {
            try (SessionToken token = request.token()) {
                return with(token, request, work);
            }
        };
    }

    private Answer with(SessionToken token, Request request, Work.OfUser work) {
        String name = HexFormat.of().formatHex(token.hash());
        OpenSession mine = shelf.take(name, clock.instant()).orElseGet(() -> opened(name, token));
        try {
            return work.answer(request, mine.session());
        } catch (NotAllowedException e) {
            if (Problems.isSessionOver(e)) {
                end(mine.session());
            }
            throw e;
        } finally {
            if (shelf.giveBack(name, mine)) {
                mine.session().close();
            }
        }
    }

    /// Closes a session, which has ended, once nobody uses it.
    void end(UserSession session) {
        shelf.finish(session);
    }

    private OpenSession opened(String name, SessionToken token) {
        Identity identity =
                certkeep.accounts()
                        .resume(token)
                        .orElseThrow(
                                () ->
                                        new NotAllowedException(
                                                "the session has ended", "account.session.ended"));
        UserSession session = certkeep.sessionOf(identity);
        Instant now = clock.instant();
        OpenSession mine = shelf.take(name, new OpenSession(session, now), now);
        if (mine.session() == session) {
            session.dispatcher().wake();
            leaveOut();
        } else {
            // Another call opened the same one meanwhile.
            session.close();
        }
        return mine;
    }

    /// Of too many, closes those that were not called for longest: first of those that have nothing
    /// to send, then of the others.
    private void leaveOut() {
        int tooMany = size() - MOST;
        if (tooMany <= 0) {
            return;
        }
        Map<Boolean, List<Map.Entry<String, OpenSession>>> byWork =
                shelf.unused().stream()
                        .sorted(Comparator.comparing(one -> one.getValue().lastUsed()))
                        .collect(Collectors.partitioningBy(one -> one.getValue().mayHaveWork()));
        Stream.of(false, true)
                .flatMap(work -> byWork.get(work).stream())
                .limit(tooMany)
                .forEach(one -> close(one.getKey(), one.getValue()));
    }

    /// Closes those that have ended, and those that were not called for a while and of which nobody
    /// can say that they have something to send.
    void look() {
        shelf.unused().forEach(one -> look(one.getKey(), one.getValue()));
    }

    /// Whatever goes wrong with one is nothing to the others, nor to the next look.
    private void look(String name, OpenSession unused) {
        try {
            Duration idle = Duration.between(unused.lastUsed(), clock.instant());
            boolean over =
                    switch (unused.left()) {
                        case ENDED -> true;
                        case NOTHING, UNKNOWN -> idle.compareTo(STAYS) >= 0;
                        case WORK -> false;
                    };
            if (over) {
                close(name, unused);
            }
        } catch (RuntimeException e) {
            LOG.warn("a session of the local API was not looked at", e);
        }
    }

    private void close(String name, OpenSession unused) {
        if (shelf.remove(name, unused)) {
            unused.session().close();
        }
    }

    /// How many are open.
    int size() {
        return shelf.size();
    }

    /// Called when no call is under way any more. All are closed at once: each may wait a few
    /// seconds for what it sends.
    @Override
    public void close() {
        minutes.shutdown();
        minutes.close();
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            shelf.unused()
                    .forEach(one -> closing.execute(() -> close(one.getKey(), one.getValue())));
        }
    }
}
