package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `certkeep.properties` in the home folder: UTF-8, a line for a setting, `name = value` with the
/// value as it stands (a backslash is a backslash), `#` before a remark. Closing wipes the values.
final class SettingsFile implements AutoCloseable {
    private static final Set<String> NAMES =
            Stream.of(DatabaseSettings.NAMES, MailSettings.NAMES, RandomSettings.NAMES)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PASSWORDS =
            Set.of(DatabaseSettings.PASSWORD, MailSettings.PASSWORD);

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path path;
    private final Map<String, Setting> settings = new HashMap<>();

    private SettingsFile(Path path) {
        this.path = path;
    }

    /// @throws InvalidInputException where a line is wrong, the file cannot be read, or others can
    ///     read a password in it
    static SettingsFile read(Path home) {
        SettingsFile file = new SettingsFile(home.resolve("certkeep.properties"));
        if (Files.exists(file.path)) {
            try {
                file.readLines();
                file.requireClosedToOthers();
            } catch (IOException e) {
                file.close();
                InvalidInputException problem =
                        new InvalidInputException(
                                "settings not readable", "settings.unreadable", file.path);
                problem.initCause(e);
                throw problem;
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        }
        return file;
    }

    Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private void readLines() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        try {
            int number = 1;
            int start = 0;
            for (int end = 0; end <= text.limit(); end++) {
                if (end == text.limit() || text.get(end) == '\n') {
                    take(number++, text.subSequence(start, end));
                    start = end + 1;
                }
            }
        } finally {
            Arrays.fill(text.array(), '\0');
        }
    }

    private void take(int number, CharBuffer line) {
        String origin = path + ":" + number;
        CharBuffer rest = stripped(line);
        if (rest.isEmpty() || rest.charAt(0) == '#') {
            return;
        }
        int sign = 0;
        while (sign < rest.length() && rest.charAt(sign) != '=') {
            sign++;
        }
        if (sign == rest.length()) {
            throw new InvalidInputException("no setting", "settings.line", origin);
        }
        String name = rest.subSequence(0, sign).toString().strip();
        if (!NAMES.contains(name)) {
            throw new InvalidInputException("unknown setting", "settings.unknown", origin, name);
        }
        CharBuffer value = stripped(rest.subSequence(sign + 1, rest.length()));
        char[] characters = new char[value.length()];
        value.get(characters);
        if (characters.length > 0
                && settings.putIfAbsent(name, new Setting(origin, characters)) != null) {
            Arrays.fill(characters, '\0');
            throw new InvalidInputException("set twice", "settings.twice", origin, name);
        }
    }

    private static CharBuffer stripped(CharBuffer text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end);
    }

    /// White space, or the mark that some editors put before all text.
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF';
    }

    private void requireClosedToOthers() throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (PASSWORDS.stream().anyMatch(settings::containsKey)
                && posix
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
            throw new InvalidInputException("open to others", "settings.open-to-others", path);
        }
    }

    @Override
    public void close() {
        settings.values().forEach(Setting::wipe);
    }
}
