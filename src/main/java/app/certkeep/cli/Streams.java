package app.certkeep.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Where a command reads and writes.
///
/// @param out answers, and nothing else
/// @param err messages to whoever is watching
/// @param asking asks a person for a secret, which is not shown while it is typed; there where
///     standard input and output both are a terminal. Whoever asks wipes the answer
/// @param directory what paths of files are relative to; empty where that is the process's own
public record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Optional<Function<String, char[]>> asking,
        Path directory) {

    /// In the process's own directory.
    public Streams(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Optional<Function<String, char[]>> asking) {
        this(in, out, err, asking, Path.of(""));
    }

    /// Those of the process.
    public static Streams ofProcess() {
        return new Streams(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(Streams::asking));
    }

    private static Function<String, char[]> asking(Console console) {
        return question -> {
            char[] answer = console.readPassword("%s ", question);
            return answer == null ? new char[0] : answer;
        };
    }

    boolean atTerminal() {
        return asking.isPresent();
    }
}
