package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of settings: UTF-8, a line for a setting, `name = value` with the value as it stands (a
/// backslash is a backslash), `#` before a remark.
final class SettingsFile {
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path path;
    private final Map<KnownSetting, Setting> settings = new EnumMap<>(KnownSetting.class);
    private final List<InvalidInputException> problems = new ArrayList<>();

    private SettingsFile(Path path) {
        this.path = path;
    }

    static boolean isThere(Path path) {
        return Files.exists(path);
    }

    /// Reads it; what is wrong, so that others can read a password in it, is among the
    /// [#problems].
    static SettingsFile read(Path path) {
        SettingsFile file = new SettingsFile(path);
        if (isThere(path)) {
            try {
                file.readLines();
                file.requireClosedToOthers();
            } catch (IOException e) {
                InvalidInputException problem =
                        new InvalidInputException(
                                "settings not readable", "settings.unreadable", path);
                problem.initCause(e);
                file.problems.add(problem);
            }
        }
        return file;
    }

    /// Its values, which the receiver wipes.
    Map<KnownSetting, Setting> settings() {
        return settings;
    }

    List<InvalidInputException> problems() {
        return problems;
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
        int sign = signOf(rest);
        if (sign == rest.length()) {
            problem("settings.line", origin);
            return;
        }
        String name = rest.subSequence(0, sign).toString().strip();
        KnownSetting.find(name)
                .ifPresentOrElse(
                        known -> keep(known, origin, rest.subSequence(sign + 1, rest.length())),
                        () ->
                                problem(
                                        "settings.unknown",
                                        origin,
                                        name,
                                        KnownSetting.nearestTo(name)));
    }

    private static int signOf(CharBuffer line) {
        int sign = 0;
        while (sign < line.length() && line.charAt(sign) != '=') {
            sign++;
        }
        return sign;
    }

    private void keep(KnownSetting known, String origin, CharBuffer written) {
        CharBuffer value = stripped(written);
        char[] characters = new char[value.length()];
        value.get(characters);
        Setting setting = new Setting(SettingSource.FILE, origin, characters);
        if (characters.length > 0 && settings.putIfAbsent(known, setting) != null) {
            setting.wipe();
            problem("settings.twice", origin, known.text());
        }
    }

    private void problem(String key, Object... arguments) {
        problems.add(new InvalidInputException("wrong setting", key, arguments));
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
        boolean secret = settings.keySet().stream().anyMatch(KnownSetting::isSecret);
        if (secret
                && posix
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
            problem("settings.open-to-others", path);
        }
    }
}
