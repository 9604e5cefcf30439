package app.certkeep.cli;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.OperationId;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Prints answers to standard output and messages to standard error, in UTF-8 whatever the locale.
/// A reader that went away (a broken pipe) is no failure; a full disk is.
final class Printer {
    private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private final Streams streams;
    private final Messages messages;
    private boolean outputFailed;

    Printer(Streams streams, Messages messages) {
        this.streams = streams;
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /// Headings of a table by the last parts of their keys.
    List<String> headings(String... names) {
        return Stream.of(names).map(name -> text("cli.column." + name)).toList();
    }

    /// A row of a table without headings: what it is called, and the thing itself.
    List<String> field(String name, Object value) {
        return List.of(text("cli.column." + name), String.valueOf(value));
    }

    /// A message for whoever is watching.
    void note(String key, Object... arguments) {
        warn(text(key, visible(arguments)));
    }

    /// The id of the operation, by which its record and its lines in the log are found.
    void operation() {
        OperationId.current().ifPresent(id -> note("cli.operation", id.text()));
    }

    /// A message that is already text.
    void warn(String text) {
        write(streams.err(), text + "\n");
    }

    /// The answer as JSON, alone on a line.
    void json(Map<String, ?> answer) {
        try {
            write(streams.out(), WRITER.asString(answer) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void table(Table table) {
        print(table.text());
    }

    void print(String text) {
        write(streams.out(), text);
    }

    void exactly(byte[] bytes) {
        write(streams.out(), bytes);
    }

    /// Exactly these bytes, and a line end after them only where a person is looking.
    void bytes(byte[] bytes) {
        exactly(bytes);
        if (streams.atTerminal()) {
            print("\n");
        }
    }

    /// Standard output for the parser's help.
    PrintWriter answers() {
        return new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
    }

    /// Standard error for the parser's suggestions.
    PrintWriter errors() {
        return new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    }

    /// Whether part of an answer was lost.
    boolean outputFailed() {
        return outputFailed;
    }

    private void write(OutputStream stream, String text) {
        write(stream, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            if (stream == streams.out() && !isBrokenPipe(e)) {
                outputFailed = true;
                note("cli.output.failed", String.valueOf(e.getMessage()));
            }
        }
    }

    private static boolean isBrokenPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static Object[] visible(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof String s ? VisibleText.of(s) : argument)
                .toArray();
    }
}
