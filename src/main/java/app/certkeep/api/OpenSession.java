package app.certkeep.api;

import app.certkeep.app.UserSession;
import app.certkeep.failure.NotAllowedException;

import java.time.Instant;

/// A session that calls have in use, or had a moment ago. Its fields belong to [SessionShelf],
/// which locks them.
final class OpenSession {
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

    /// Whether it still has something to send. False where the session has ended meanwhile.
    boolean hasWork() {
        try {
            return session.deliveries().countWaiting() > 0;
        } catch (NotAllowedException e) {
            return false;
        }
    }
}
