package app.certkeep.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Puts a value on the clipboard, and takes it off again after a while unless something else was
/// copied since: at once where the command is ended before.
final class Clipping {
    private final InnerCommand inner;
    private final Map<String, String> environment;
    private final Printer printer;

    Clipping(InnerCommand inner, Map<String, String> environment, Printer printer) {
        this.inner = inner;
        this.environment = environment;
        this.printer = printer;
    }

    /// @param wanted seconds; nothing for as many as the user chose
    /// @return the exit code
    int copy(WhichValue which, OptionalInt wanted, JsonOption json) {
        SystemClipboard clipboard =
                SystemClipboard.find(environment, System.getProperty("os.name"))
                        .orElseThrow(() -> new UsageException("cli.kv.clip.none"));
        byte[] value = new byte[0];
        try (InnerCommand.Answer answer = new InnerCommand.Answer()) {
            List<String> asked = new ArrayList<>(List.of("kv", "clipboard"));
            asked.addAll(which.arguments());
            int code = inner.run(answer, asked);
            if (code != ExitCode.DONE.number()) {
                return code;
            }
            int line = answer.find('\n', 0);
            String chosen = new String(answer.between(0, line), StandardCharsets.UTF_8);
            value = answer.between(line + 1, answer.size());
            hold(clipboard, value, which.key(), wanted.orElse(Integer.parseInt(chosen)), json);
            return code;
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    private void hold(
            SystemClipboard clipboard, byte[] value, String key, int seconds, JsonOption json) {
        try (Stay stay = Stay.begin()) {
            stay.enter();
            try {
                clipboard.put(value);
                json.answer(
                        printer,
                        () -> answer(key, seconds),
                        () -> printer.note("cli.kv.clip.copied", seconds));
                stay.goesOn(Duration.ofSeconds(seconds));
                boolean there = clipboard.holds(value);
                if (there) {
                    clipboard.clear();
                }
                printer.note(there ? "cli.kv.clip.cleared" : "cli.kv.clip.other");
            } finally {
                stay.leave();
            }
        }
    }

    private static Map<String, Object> answer(String key, int seconds) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("seconds", seconds);
        return answer;
    }
}
