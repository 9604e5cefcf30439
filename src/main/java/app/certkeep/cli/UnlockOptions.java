package app.certkeep.cli;

import app.certkeep.crypto.Password;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The passwords of locked files. No option takes a password itself, since other users can see the
/// arguments of a process.
final class UnlockOptions {
    @Option(
            names = "--password-stdin",
            description =
                    "Read passwords for locked files from standard input, one a line; typed without"
                            + " an echo at a terminal.")
    private boolean fromInput;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Read passwords for locked files from a file, one a line. Each password is"
                            + " tried on everything that is locked.")
    private @Nullable Path file;

    /// The caller closes them.
    List<Password> read(SecretReader secrets, Path directory) {
        List<Password> passwords = new ArrayList<>();
        if (file != null) {
            try (InputStream in = Files.newInputStream(directory.resolve(file))) {
                passwords.addAll(secrets.lines(in));
            } catch (IOException e) {
                throw new InvalidInputException(
                        "the password file cannot be read", "cli.password.file-unreadable", file);
            }
        }
        if (fromInput) {
            passwords.addAll(secrets.lines("cli.ask.file-password"));
        }
        return passwords;
    }
}
