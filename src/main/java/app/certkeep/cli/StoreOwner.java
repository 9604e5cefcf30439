package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.link.Caller;
import app.certkeep.link.Owner;
import app.certkeep.link.SocketPlace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Serves the commands of other processes from a command that keeps the store open for long. A
/// shared store needs no such thing.
final class StoreOwner {
    /// Until it is closed, commands are served.
    @FunctionalInterface
    interface Serving extends AutoCloseable {
        @Override
        void close();
    }

    /// How long a window may take to open before the command goes on.
    private static final Duration FOR_A_WINDOW = Duration.ofSeconds(20);

    private final Supplier<Config> settings;
    private final Map<String, String> environment;

    StoreOwner(Supplier<Config> settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /// Says that a window takes over, and waits until it has.
    void awaitWindow(Stay stay, Printer printer) {
        printer.note("cli.notify.aside");
        Caller window = new Caller(place());
        stay.awaitWindow(window::isAnswered, FOR_A_WINDOW);
    }

    /// @param makeRoom called when a window wants the store; returns false once it is free
    Serving serve(Certkeep certkeep, BooleanSupplier makeRoom) {
        if (!settings.get().database().isInHome()) {
            return () -> {};
        }
        try {
            Owner owner =
                    Owner.open(
                            place(),
                            new ServedCommands(certkeep),
                            files -> makeRoom.getAsBoolean());
            return () -> close(owner);
        } catch (IOException e) {
            throw new StoreUnavailableException("no socket for commands", e, "cli.notify.socket");
        }
    }

    private static void close(Owner owner) {
        try {
            owner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocketPlace place() {
        return new SocketPlace(settings.get().home(), environment);
    }
}
