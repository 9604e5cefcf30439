package app.certkeep.link;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.link.Frame.Kind;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Hands work to the process that has the store open, where there is one.
public final class Caller {
    private final SocketPlace place;

    public Caller(SocketPlace place) {
        this.place = place;
    }

    /// Whether somebody listens.
    public boolean isAnswered() {
        try (SocketChannel channel = connect().orElse(null)) {
            return channel != null;
        } catch (IOException e) {
            return false;
        }
    }

    /// Has the owner show its window.
    ///
    /// @param files absolute paths of what the window shall bring in
    /// @return whether there is one that did
    public boolean raise(List<Path> files) {
        try (SocketChannel channel = connect().orElse(null)) {
            if (channel == null) {
                return false;
            }
            try (Wire wire = new Wire(channel)) {
                wire.send(new OpenedFiles(files).frame());
                return wire.receive().kind() == Kind.DONE;
            }
        } catch (IOException e) {
            return false;
        }
    }

    /// Has the owner carry out a command.
    ///
    /// @return its exit code; nothing where nobody has begun with it, so that it may be carried
    ///     out in another way
    /// @throws CertkeepException where the owner refuses, or is gone before it has told the end
    public OptionalInt forward(Call call, CallerEnd end) {
        Course course = new Course();
        try (SocketChannel channel = connect().orElse(null)) {
            if (channel == null) {
                return OptionalInt.empty();
            }
            if (!place.isOwnedBy(channel)) {
                throw Refusal.USER.failure();
            }
            try (Wire wire = new Wire(channel)) {
                wire.send(call.frame());
                return course.follow(wire, end);
            }
        } catch (IOException e) {
            if (course.started) {
                throw new StoreUnavailableException("the owner is gone", e, "failure.owner.gone");
            }
            return OptionalInt.empty();
        }
    }

    private Optional<SocketChannel> connect() {
        return place.find().flatMap(Caller::connect);
    }

    /// A socket that nobody listens at is a dead owner's.
    private static Optional<SocketChannel> connect(Path socket) {
        try {
            return Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// How far a command has come.
    private static final class Course {
        private boolean started;

        private OptionalInt follow(Wire wire, CallerEnd end) throws IOException {
            while (true) {
                try (Frame frame = wire.receive()) {
                    switch (frame.kind()) {
                        case STARTED -> started = true;
                        case EXIT -> {
                            return OptionalInt.of(Integer.parseInt(frame.text()));
                        }
                        case BUSY -> {
                            return OptionalInt.empty();
                        }
                        case REFUSED -> throw Refusal.valueOf(frame.text()).failure();
                        default -> wire.send(end.answer(frame));
                    }
                }
            }
        }
    }
}
