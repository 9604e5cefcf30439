package app.certkeep.link;

import app.certkeep.link.Frame.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Serves the commands of other processes with the store that this one has open.
///
/// Nothing is interrupted: a command whose caller goes away ends its transaction. Commands that
/// have not yet come to the store when it closes are sent back, and their callers start over.
public final class Owner implements AutoCloseable {
    static final int MOST_AT_ONCE = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

    /// How long a command may wait for its caller's terminal while the store closes.
    private static final Duration LONGEST_WAIT_FOR_CALLER = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

    private final SocketPlace place;
    private final ServerSocketChannel server;
    private final ToIntFunction<Conversation> commands;
    private final Predicate<List<Path>> raise;
    private final Turns turns = new Turns();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Set<Conversation> talking = ConcurrentHashMap.newKeySet();

    private Owner(
            SocketPlace place,
            ServerSocketChannel server,
            ToIntFunction<Conversation> commands,
            Predicate<List<Path>> raise) {
        this.place = place;
        this.server = server;
        this.commands = commands;
        this.raise = raise;
    }

    /// Starts serving. Only for the process that has the store's file open.
    ///
    /// @param commands carries out a command and tells its exit code, on a thread of its own
    /// @param raise shows the window, which brings these files in; tells false where there is
    ///     none, having made room for one
    /// @throws IOException where there can be no socket
    public static Owner open(
            SocketPlace place, ToIntFunction<Conversation> commands, Predicate<List<Path>> raise)
            throws IOException {
        Owner owner = new Owner(place, place.listen(), commands, raise);
        Thread.ofPlatform().daemon().name("socket").start(owner::accept);
        return owner;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofVirtual().name("caller").start(() -> talk(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("a caller cannot be let in", e);
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    private void talk(SocketChannel channel) {
        try (Wire wire = new Wire(channel)) {
            if (!place.isOwnedBy(channel)) {
                wire.send(Frame.of(Kind.REFUSED, Refusal.USER.name()));
            } else if (!places.tryAcquire()) {
                wire.send(Frame.of(Kind.BUSY));
            } else {
                try {
                    answer(wire);
                } finally {
                    places.release();
                }
            }
        } catch (IOException e) {
            LOG.debug("a caller has gone", e);
        }
    }

    private void answer(Wire wire) throws IOException {
        try (Frame first = wire.receive()) {
            if (first.kind() == Kind.RAISE) {
                wire.send(Frame.of(raised(first) ? Kind.DONE : Kind.FAILED));
            } else if (first.kind() != Kind.CALL || !Call.isSpoken(first)) {
                wire.send(Frame.of(Kind.REFUSED, Refusal.VERSION.name()));
            } else {
                carryOut(new Conversation(Call.of(first), wire, turns));
            }
        }
    }

    private boolean raised(Frame asked) {
        return raise.test(OpenedFiles.of(asked).files());
    }

    private void carryOut(Conversation conversation) throws IOException {
        talking.add(conversation);
        try {
            if (!turns.isClosing()) {
                conversation.exit(commands.applyAsInt(conversation));
            }
        } finally {
            talking.remove(conversation);
            conversation.wipe();
            synchronized (talking) {
                talking.notifyAll();
            }
        }
    }

    /// Lets nobody in any more and waits until no command is in the store, which may then close.
    @Override
    public void close() throws IOException {
        turns.close();
        place.remove();
        server.close();
        talking.forEach(Conversation::severIfOutside);
        if (!turns.awaitEmpty(LONGEST_WAIT_FOR_CALLER)) {
            talking.forEach(Conversation::sever);
            while (!turns.awaitEmpty(LONGEST_WAIT_FOR_CALLER)) {
                LOG.info("a command is still in the store");
            }
        }
    }

    /// Waits until answers are written that no longer need the store, at most for a time.
    public void awaitAnswers(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (talking) {
            while (!talking.isEmpty() && System.nanoTime() < end) {
                talking.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
    }
}
