package app.certkeep.link;

import app.certkeep.link.Frame.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A command of another process while the owner carries it out. Each thing that is to happen at
/// the caller's end is asked for and awaited, so nothing piles up in between. Used by one thread.
public final class Conversation {
    private final Call call;
    private final Wire wire;
    private final Turns turns;
    private final CallerInput in = new CallerInput(this);
    private volatile boolean entered;

    Conversation(Call call, Wire wire, Turns turns) {
        this.call = call;
        this.wire = wire;
        this.turns = turns;
    }

    public Call call() {
        return call;
    }

    /// What the caller has on standard input, read there only when it is needed here.
    public InputStream in() {
        return in;
    }

    public OutputStream out() {
        return new CallerOutput(this, Kind.OUT);
    }

    public OutputStream err() {
        return new CallerOutput(this, Kind.ERR);
    }

    /// Asks the person at the caller's terminal for a secret; whoever asks wipes the answer.
    public char[] ask(String question) {
        try (Frame answer = request(Frame.of(Kind.ASK, question))) {
            CharBuffer typed = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(answer.content()));
            char[] characters = Arrays.copyOf(typed.array(), typed.limit());
            Arrays.fill(typed.array(), '\0');
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins to work with the store, which stays open until [#leaveStore]. A command that comes
    /// when the store closes ends here; its caller sees it unanswered and starts over.
    public void enterStore() {
        entered = true;
        boolean open = turns.enter();
        try {
            if (open) {
                wire.send(Frame.of(Kind.STARTED));
            } else {
                wire.close();
                throw new CallerGoneException();
            }
        } catch (IOException e) {
            if (open) {
                turns.leave();
            }
            throw new UncheckedIOException(new CallerGoneException(e));
        }
    }

    public void leaveStore() {
        turns.leave();
    }

    /// Asks the caller for something and waits for the answer.
    ///
    /// @throws CallerGoneException where there will be none
    /// @throws IOException where it did not work there
    Frame request(Frame question) throws IOException {
        Frame answer;
        try {
            wire.send(question);
            answer = wire.receive();
        } catch (IOException e) {
            throw new CallerGoneException(e);
        }
        if (answer.kind() == Kind.FAILED) {
            throw new IOException(answer.text());
        }
        return answer;
    }

    void exit(int code) throws IOException {
        wire.send(Frame.of(Kind.EXIT, String.valueOf(code)));
    }

    /// Sends a command back that has not come to the store.
    void severIfOutside() {
        if (!entered) {
            sever();
        }
    }

    /// Ends what waits for the caller.
    void sever() {
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wipe() {
        in.close();
    }
}
