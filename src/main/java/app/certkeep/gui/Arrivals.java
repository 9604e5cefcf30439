package app.certkeep.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Files that are opened with Certkeep from elsewhere. They wait here until somebody is signed in
/// whose screens take them.
final class Arrivals {
    private final Queue<Path> waiting = new ConcurrentLinkedQueue<>();
    private Optional<Consumer<List<Path>>> taker = Optional.empty();

    /// @param files absolute
    void add(List<Path> files) {
        waiting.addAll(files);
        hand();
    }

    void takenBy(Consumer<List<Path>> next) {
        taker = Optional.of(next);
        hand();
    }

    void takenByNobody() {
        taker = Optional.empty();
    }

    /// From any thread: what nobody has taken yet.
    List<Path> waiting() {
        return List.copyOf(waiting);
    }

    private void hand() {
        List<Path> files = waiting();
        if (!files.isEmpty() && taker.isPresent()) {
            waiting.clear();
            taker.get().accept(files);
        }
    }
}
