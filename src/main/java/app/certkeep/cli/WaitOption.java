package app.certkeep.cli;

import app.certkeep.notification.Dispatcher;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// `--wait`, on every command that causes deliveries.
final class WaitOption {
    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description =
                    "How long to wait for the first attempts of deliveries: 10 without it, 0 sends"
                            + " nothing now. What is not delivered stays in the outbox; it is sent"
                            + " while the window is open, by the next command that delivers, or by"
                            + " delivery send.")
    private int seconds = 10;

    /// Refuses what is no time before anything is done.
    void check() {
        if (seconds < 0) {
            throw new UsageException("cli.wait.invalid");
        }
    }

    boolean waits() {
        return seconds > 0;
    }

    /// Keeps the dispatcher from starting what nobody waits for: an attempt that is cut off would
    /// be sent again.
    void before(Dispatcher dispatcher) {
        if (seconds == 0) {
            dispatcher.close();
        }
    }

    /// Does what may cause deliveries and, where it caused some, sends what is due.
    <T> T around(Sending sending, Supplier<T> work) {
        Optional<UUID> newest = sending.newest();
        before(sending.dispatcher());
        T result = work.get();
        if (!sending.newest().equals(newest)) {
            after(sending.dispatcher());
        }
        return result;
    }

    /// Sends what is due.
    void after(Dispatcher dispatcher) {
        if (seconds > 0) {
            dispatcher.drain(Duration.ofSeconds(seconds));
        }
    }
}
