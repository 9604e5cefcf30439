package app.certkeep.api;

import app.certkeep.app.UserSession;
import app.certkeep.failure.NotAllowedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;

/// A session that calls have in use, or had a moment ago. Its fields belong to [SessionShelf],
/// which locks them.
final class OpenSession {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

    private final UserSession session;
    private volatile Instant lastUsed;
    private int uses;
    private boolean over;

    OpenSession(UserSession session, Instant now) {
        this.session = session;
        lastUsed = now;
    }

    UserSession session() {
        return session;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void begin(Instant now) {
        lastUsed = now;
        uses++;
    }

    void end() {
        uses--;
    }

    boolean isFree() {
        return uses == 0;
    }

    /// It has ended, and nobody may take it up again.
    void finish() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /// What it still has to do.
    Left left() {
        try {
            return session.deliveries().countWaiting() > 0 ? Left.WORK : Left.NOTHING;
        } catch (NotAllowedException e) {
            return Left.ENDED;
        } catch (RuntimeException e) {
            LOG.warn("what a session of the local API has to send cannot be counted", e);
            return Left.UNKNOWN;
        }
    }

    boolean mayHaveWork() {
        Left left = left();
        return left == Left.WORK || left == Left.UNKNOWN;
    }

    /// What a session has left to do.
    enum Left {
        /// Something waits to be sent.
        WORK,
        NOTHING,
        /// The session has ended: nobody can use it.
        ENDED,
        /// The store does not say.
        UNKNOWN
    }
}
