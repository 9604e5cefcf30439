package app.certkeep.api;

import app.certkeep.app.UserSession;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Open sessions under the hashes of their tokens. What one method does, no other call sees half
/// done.
final class SessionShelf {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, OpenSession> open = new HashMap<>();

    /// The one that is there, which is in use from now on.
    Optional<OpenSession> take(String name, Instant now) {
        return locked(
                () -> {
                    Optional<OpenSession> found =
                            Optional.ofNullable(open.get(name)).filter(one -> !one.isOver());
                    found.ifPresent(one -> one.begin(now));
                    return found;
                });
    }

    /// As the other; where none is there, the fresh one is from now on.
    OpenSession take(String name, OpenSession fresh, Instant now) {
        return locked(
                () -> {
                    OpenSession mine =
                            open.merge(name, fresh, (one, other) -> one.isOver() ? other : one);
                    mine.begin(now);
                    return mine;
                });
    }

    /// @return whether its receiver has to close it: it is over, and this was its last use
    boolean giveBack(String name, OpenSession used) {
        return locked(
                () -> {
                    used.end();
                    boolean last = used.isOver() && used.isFree();
                    if (last) {
                        open.remove(name, used);
                    }
                    return last;
                });
    }

    /// From now on nobody takes it any more.
    void finish(UserSession session) {
        locked(
                () -> {
                    open.values().stream()
                            .filter(one -> one.session() == session)
                            .forEach(OpenSession::finish);
                    return true;
                });
    }

    /// Those that are not in use at this moment.
    List<Map.Entry<String, OpenSession>> unused() {
        return locked(
                () ->
                        Map.copyOf(open).entrySet().stream()
                                .filter(one -> one.getValue().isFree())
                                .toList());
    }

    /// @return false where somebody took it meanwhile
    boolean remove(String name, OpenSession unused) {
        return locked(() -> unused.isFree() && open.remove(name, unused));
    }

    int size() {
        return locked(open::size);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
