package app.certkeep.served;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The end of the time that one server gets, whatever it does with it: time-outs of reading alone
/// would let one that sends a byte now and then hold on for ever.
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return left() <= 0;
    }

    /// In nanoseconds.
    private long left() {
        return end - System.nanoTime();
    }

    /// Milliseconds, at least 1, where what is left is shared by several.
    int share(int several) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left()) / several);
    }

    /// Closes a socket when the time is over, which ends whatever waits for it.
    Watch closing(Socket socket) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        CompletableFuture<Boolean> watched =
                done.orTimeout(Math.max(1, left()), TimeUnit.NANOSECONDS)
                        .whenComplete((_, late) -> close(socket, late != null));
        return new Watch(done, watched);
    }

    private static void close(Socket socket, boolean late) {
        try {
            if (late) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Closed when the server has done its part.
    record Watch(CompletableFuture<Boolean> done, CompletableFuture<Boolean> watched)
            implements AutoCloseable {
        @Override
        public void close() {
            done.complete(true);
        }
    }
}
