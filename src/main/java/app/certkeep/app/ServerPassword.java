package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Finds the password for a database server, which is written down itself or lies in a file that
/// is, as systems that run containers like it.
final class ServerPassword {
    private ServerPassword() {}

    /// The password, which the caller wipes; nothing where neither setting is there.
    ///
    /// @throws InvalidInputException where the file cannot be read
    static Optional<char[]> of(Optional<Setting> itself, Optional<Setting> file) {
        return itself.map(Setting::characters).or(() -> file.map(ServerPassword::read));
    }

    /// The first line of the file, without its end.
    private static char[] read(Setting file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file.text()));
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            char[] all = text.array();
            int length = 0;
            while (length < text.limit() && all[length] != '\n' && all[length] != '\r') {
                length++;
            }
            char[] password = Arrays.copyOf(all, length);
            Arrays.fill(all, '\0');
            return password;
        } catch (IOException | InvalidPathException e) {
            InvalidInputException problem =
                    new InvalidInputException(
                            "no password file",
                            "settings.database.password-file",
                            file.origin(),
                            file.text());
            problem.initCause(e);
            throw problem;
        }
    }
}
