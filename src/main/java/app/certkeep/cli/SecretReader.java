package app.certkeep.cli;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.i18n.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads passwords and values where nobody sees them: from standard input, or from a person who
/// types without an echo. Whatever is read is wiped once it has been handed over.
final class SecretReader {
    /// Longest line taken for a password, in bytes; longer ones are refused, not cut.
    private static final int LONGEST_LINE = 16 * 1024;

    /// Far beyond what a value may have: the service refuses it, the memory holds it.
    private static final int MOST_READ = 16 * 1024 * 1024;

    private final Streams streams;
    private final Messages messages;

    SecretReader(Streams streams, Messages messages) {
        this.streams = streams;
        this.messages = messages;
    }

    /// An existing password: a line of standard input, or asked for.
    Password password(boolean fromInput, String questionKey) {
        return fromInput ? line() : ask(questionKey);
    }

    /// A new password: a line of standard input, or asked for twice.
    Password newPassword(boolean fromInput) {
        return newPassword(fromInput, "cli.ask.new-password");
    }

    /// As the other, of something that is named by its question.
    Password newPassword(boolean fromInput, String questionKey) {
        if (fromInput) {
            return line();
        }
        Password first = ask(questionKey);
        try (Password second = ask("cli.ask.again")) {
            if (!first.sameAs(second)) {
                first.close();
                throw new InvalidInputException(
                        "the two passwords differ", "cli.password.different");
            }
        }
        return first;
    }

    /// A one-time code, asked for.
    ///
    /// @throws NotAllowedException where nobody sits at a terminal
    String code(String questionKey) {
        Function<String, char[]> asking =
                streams.asking()
                        .orElseThrow(
                                () ->
                                        new NotAllowedException(
                                                "a code is needed", "cli.code.needed"));
        return new String(asking.apply(messages.text(questionKey))).strip();
    }

    /// A one-time code, asked for or a line of standard input.
    String codeOrLine(String questionKey) {
        if (streams.atTerminal()) {
            return code(questionKey);
        }
        try (Password line = line()) {
            return line.view().toString().strip();
        }
    }

    /// All of standard input, byte for byte; typed as one line without an echo where a person sits
    /// there.
    SecretBytes value() {
        if (streams.atTerminal()) {
            char[] typed = asking().apply(messages.text("cli.ask.value"));
            SecretBytes value = SecretBytes.ofUtf8(typed);
            Arrays.fill(typed, '\0');
            return value;
        }
        try {
            return new SecretBytes(streams.in().readNBytes(MOST_READ));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Password ask(String questionKey) {
        char[] typed = asking().apply(messages.text(questionKey));
        try {
            return new Password(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private Function<String, char[]> asking() {
        return streams.asking().orElseThrow(() -> new UsageException("cli.password.nobody-to-ask"));
    }

    /// A password from each line of a stream; none where it is empty.
    List<Password> lines(InputStream in) {
        List<Password> passwords = new ArrayList<>();
        Optional<Password> next = line(in);
        while (next.isPresent()) {
            passwords.add(next.get());
            next = line(in);
        }
        return passwords;
    }

    /// A password from each line of standard input; one that is asked for where a person sits
    /// there.
    List<Password> lines(String questionKey) {
        return streams.atTerminal() ? List.of(ask(questionKey)) : lines(streams.in());
    }

    private Password line() {
        return line(streams.in())
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "no password given", "cli.password.missing"));
    }

    private static Optional<Password> line(InputStream in) {
        byte[] line = new byte[LONGEST_LINE];
        int length = readLine(in, line);
        if (length < 0) {
            return Optional.empty();
        }
        byte[] exact = Arrays.copyOf(line, length);
        Arrays.fill(line, (byte) 0);
        try (SecretBytes bytes = new SecretBytes(exact)) {
            char[] characters =
                    bytes.toCharsExactly()
                            .orElseThrow(
                                    () ->
                                            new InvalidInputException(
                                                    "not UTF-8", "cli.password.not-utf8"));
            Password password = new Password(characters);
            Arrays.fill(characters, '\0');
            return Optional.of(password);
        }
    }

    /// Reads no further than the line's end, so that a second password may follow. Only the line
    /// end itself is taken off.
    ///
    /// @return the length, or -1 where nothing is left
    private static int readLine(InputStream in, byte[] line) {
        try {
            int length = 0;
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            while (next >= 0 && next != '\n') {
                if (length == line.length) {
                    throw new InvalidInputException("line too long", "cli.password.line-too-long");
                }
                line[length++] = (byte) next;
                next = in.read();
            }
            boolean carriageReturn = next == '\n' && length > 0 && line[length - 1] == '\r';
            return carriageReturn ? length - 1 : length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
