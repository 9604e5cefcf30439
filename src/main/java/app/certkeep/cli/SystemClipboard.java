package app.certkeep.cli;

import app.certkeep.failure.InvalidInputException;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The clipboard of the system, without a window: by the programs that the system or its desktop
/// has for that. What is copied goes to their standard input, never among their arguments, which
/// others can read.
final class SystemClipboard {
    private static final int LONGEST_SECONDS = 10;

    private final List<Path> path;
    private final Programs programs;

    /// Each with its arguments.
    ///
    /// @param clear what takes everything off when nothing is given to it
    private record Programs(
            List<String> copy, List<String> paste, List<String> clear, Charset charset) {}

    private static final Programs MAC =
            programs(List.of("pbcopy"), List.of("pbpaste"), List.of("pbcopy"));
    private static final Programs WAYLAND =
            programs(
                    List.of("wl-copy"),
                    List.of("wl-paste", "--no-newline"),
                    List.of("wl-copy", "--clear"));
    private static final Programs XCLIP =
            programs(
                    List.of("xclip", "-selection", "clipboard", "-in"),
                    List.of("xclip", "-selection", "clipboard", "-out"),
                    List.of("xclip", "-selection", "clipboard", "-in"));
    private static final Programs XSEL =
            programs(
                    List.of("xsel", "--clipboard", "--input"),
                    List.of("xsel", "--clipboard", "--output"),
                    List.of("xsel", "--clipboard", "--clear"));

    /// Text in UTF-16 with a mark at its beginning is understood whatever the code page is.
    private static final Programs WINDOWS =
            new Programs(
                    List.of("clip.exe"),
                    List.of(
                            "powershell.exe",
                            "-NoProfile",
                            "-Command",
                            "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw"),
                    List.of("clip.exe"),
                    StandardCharsets.UTF_16LE);

    private static Programs programs(List<String> copy, List<String> paste, List<String> clear) {
        return new Programs(copy, paste, clear, StandardCharsets.UTF_8);
    }

    private SystemClipboard(List<Path> path, Programs programs) {
        this.path = path;
        this.programs = programs;
    }

    /// Nothing where there is no clipboard, or no program for it.
    static Optional<SystemClipboard> find(Map<String, String> environment, String system) {
        List<Path> path = path(environment);
        return candidates(environment, system.toLowerCase(Locale.ROOT)).stream()
                .filter(each -> isThere(path, each.copy()) && isThere(path, each.paste()))
                .findFirst()
                .map(each -> new SystemClipboard(path, each));
    }

    /// Linux may run within Windows.
    private static List<Programs> candidates(Map<String, String> environment, String system) {
        if (system.contains("mac")) {
            return List.of(MAC);
        }
        List<Programs> candidates = new ArrayList<>();
        if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
            candidates.add(WAYLAND);
        }
        if (!environment.getOrDefault("DISPLAY", "").isBlank()) {
            candidates.add(XCLIP);
            candidates.add(XSEL);
        }
        candidates.add(WINDOWS);
        return candidates;
    }

    /// The name of the variable is written in other letters on Windows.
    private static List<Path> path(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(variable -> Arrays.stream(variable.getValue().split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    private static boolean isThere(List<Path> path, List<String> command) {
        return place(path, command).isPresent();
    }

    private static Optional<Path> place(List<Path> path, List<String> command) {
        return path.stream()
                .map(folder -> folder.resolve(command.getFirst()))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param text in UTF-8
    /// @throws InvalidInputException where the program fails
    void put(byte[] text) {
        if (programs.charset().equals(StandardCharsets.UTF_8)) {
            feed(programs.copy(), text);
        } else {
            byte[] wide =
                    ("\uFEFF" + new String(text, StandardCharsets.UTF_8))
                            .getBytes(programs.charset());
            feed(programs.copy(), wide);
            Arrays.fill(wide, (byte) 0);
        }
    }

    void clear() {
        feed(programs.clear(), new byte[0]);
    }

    /// Whether a text is there still, as far as that can be told.
    ///
    /// @param text in UTF-8
    boolean holds(byte[] text) {
        byte[] found = new byte[0];
        try {
            Process process = start(programs.paste(), ProcessBuilder.Redirect.PIPE);
            process.getOutputStream().close();
            found = process.getInputStream().readAllBytes();
            return isOver(process) && isSame(found, text);
        } catch (IOException e) {
            throw failed(programs.paste(), e);
        } finally {
            Arrays.fill(found, (byte) 0);
        }
    }

    /// Systems differ in line ends, and some add one.
    private static boolean isSame(byte[] found, byte[] text) {
        return Arrays.equals(plain(found), plain(text));
    }

    private static byte[] plain(byte[] text) {
        byte[] plain = new byte[text.length];
        int length = 0;
        for (byte each : text) {
            if (each != '\r') {
                plain[length++] = each;
            }
        }
        while (length > 0 && plain[length - 1] == '\n') {
            length--;
        }
        return Arrays.copyOf(plain, length);
    }

    /// Some of these programs go on in the background, and must not keep this one waiting.
    private void feed(List<String> command, byte[] text) {
        try {
            Process process = start(command, ProcessBuilder.Redirect.DISCARD);
            try (OutputStream in = process.getOutputStream()) {
                in.write(text);
            }
            if (!isOver(process)) {
                throw failed(command, new IOException("the program failed"));
            }
        } catch (IOException e) {
            throw failed(command, e);
        }
    }

    private Process start(List<String> command, ProcessBuilder.Redirect output) throws IOException {
        List<String> placed = new ArrayList<>(command);
        place(path, command).ifPresent(place -> placed.set(0, place.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(placed)
                        .redirectOutput(output)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove(KeptSession.VARIABLE);
        return builder.start();
    }

    private static boolean isOver(Process process) throws IOException {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            throw new IOException("the program does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static InvalidInputException failed(List<String> command, IOException cause) {
        InvalidInputException failure =
                new InvalidInputException(
                        "clipboard fails", "cli.kv.clip.failed", command.getFirst());
        failure.initCause(cause);
        return failure;
    }
}
