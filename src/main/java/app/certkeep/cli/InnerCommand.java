package app.certkeep.cli;

import app.certkeep.app.DatabaseSettings;
import app.certkeep.app.Settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/// A command that a command gives, with the same settings and on the same store. The outer one is
/// carried out where it was given, the inner one by whichever process has the store.
final class InnerCommand {
    /// Options before a command that have their value in the next word.
    private static final List<String> WITH_VALUE =
            List.of(Settings.PROFILE_FLAG, DatabaseSettings.FLAG, "--set");

    private final ToIntBiFunction<Streams, List<String>> way;
    private final Streams streams;
    private final List<String> outer;

    /// @param way carries out a command
    /// @param outer all of the command line
    InnerCommand(ToIntBiFunction<Streams, List<String>> way, Streams streams, List<String> outer) {
        this.way = way;
        this.streams = streams;
        this.outer = outer;
    }

    /// Whether a command line is for a command.
    ///
    /// @param command its words
    static boolean isFor(List<String> arguments, String... command) {
        int at = placeOfCommand(arguments);
        int end = at + command.length;
        return end <= arguments.size() && arguments.subList(at, end).equals(List.of(command));
    }

    /// The outer command's whole line.
    List<String> outer() {
        return outer;
    }

    /// The first word of a command; empty where there are settings alone.
    static String nameIn(List<String> arguments) {
        int at = placeOfCommand(arguments);
        return at < arguments.size() ? arguments.get(at) : "";
    }

    private static int placeOfCommand(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(arguments.get(at)) ? 2 : 1;
        }
        return at;
    }

    /// @return the exit code
    int run(Answer answer, List<String> command) {
        List<String> asked = new ArrayList<>(outer.subList(0, placeOfCommand(outer)));
        asked.addAll(command);
        Streams given =
                new Streams(
                        new ByteArrayInputStream(new byte[0]),
                        answer,
                        streams.err(),
                        Optional.empty(),
                        streams.directory());
        return way.applyAsInt(given, asked);
    }

    /// What the inner command answered, which is wiped when it is closed.
    static final class Answer extends ByteArrayOutputStream {
        /// The bytes from one place to before another, which are the caller's to wipe.
        byte[] between(int from, int to) {
            return Arrays.copyOfRange(buf, from, to);
        }

        /// Where a byte stands first from a place on; the length where it does not.
        int find(int each, int from) {
            int at = from;
            while (at < count && buf[at] != each) {
                at++;
            }
            return at;
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
