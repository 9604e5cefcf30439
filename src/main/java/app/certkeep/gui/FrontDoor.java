package app.certkeep.gui;

import app.certkeep.app.Certkeep;
import app.certkeep.link.Caller;
import app.certkeep.link.Conversation;
import app.certkeep.link.Owner;
import app.certkeep.link.SocketPlace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Where other processes come to the window that has the store open. Without a socket the window
/// works all the same, and commands wait until it is closed.
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final SocketPlace place;
    private final Function<Certkeep, ToIntFunction<Conversation>> commands;
    private volatile Optional<Owner> owner = Optional.empty();

    /// @param commands carries out commands with a store
    public FrontDoor(SocketPlace place, Function<Certkeep, ToIntFunction<Conversation>> commands) {
        this.place = place;
        this.commands = commands;
    }

    void open(Certkeep certkeep, Consumer<List<Path>> raise) {
        try {
            owner =
                    Optional.of(
                            Owner.open(
                                    place,
                                    commands.apply(certkeep),
                                    files -> {
                                        raise.accept(files);
                                        return true;
                                    }));
        } catch (IOException e) {
            LOG.error("commands cannot be served", e);
        }
    }

    /// Has the window of another process show itself and bring files in, if there is one.
    boolean raiseOther(List<Path> files) {
        return new Caller(place).raise(files);
    }

    /// Returns when no command is in the store any more.
    void close() {
        try {
            if (owner.isPresent()) {
                owner.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the socket does not close", e);
        }
    }

    /// Waits a moment for answers that are being read at the other end.
    void awaitAnswers() {
        try {
            if (owner.isPresent()) {
                owner.get().awaitAnswers(LONGEST_ANSWER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
