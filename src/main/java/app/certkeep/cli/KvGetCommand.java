package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

@Command(
        name = KvGetCommand.NAME,
        description = {
            "Print the value of a key.",
            "The value's bytes go to standard output exactly as they were set; only at a terminal a"
                    + " line end follows. Exit code 4 where there is no such key."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mysql --password=\"$(certkeep kv get servers/db/password)\"",
            "  certkeep kv get logins/bank/password --clip",
            "",
            "JSON: key, value; with --clip: key, seconds"
        })
final class KvGetCommand implements Callable<Integer> {
    static final String NAME = "get";
    private static final String CLIP = "--clip";
    private static final int LONGEST = 600;

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Mixin private final WhichValue which = new WhichValue();

    @Option(
            names = CLIP,
            description =
                    "Put it on the clipboard instead, and take it off again after as many seconds"
                            + " as under Account settings, Security; Ctrl+C takes it off at once.")
    private boolean clip;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "With --clip: how long it stays, 1 to 600.")
    private @Nullable Integer seconds;

    private final Access access;
    private final Printer printer;
    private final Clipping clipping;

    KvGetCommand(Access access, Printer printer, Clipping clipping) {
        this.access = access;
        this.printer = printer;
        this.clipping = clipping;
    }

    /// Whether a command line wants a value on the clipboard, which is that of the one who gave it,
    /// whichever process has the store.
    static boolean isForClipboard(List<String> arguments) {
        int end = arguments.indexOf("--");
        return InnerCommand.isFor(arguments, "kv", NAME)
                && arguments.subList(0, end < 0 ? arguments.size() : end).contains(CLIP);
    }

    @Override
    public Integer call() {
        if (seconds != null && (!clip || seconds < 1 || seconds > LONGEST)) {
            throw new UsageException("cli.kv.clip.seconds");
        }
        if (clip) {
            OptionalInt wanted = seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
            return clipping.copy(which, wanted, json);
        }
        try (SecretBytes value = access.with(UserSession::keyValues, which::of)) {
            json.answer(printer, () -> answer(value), () -> printer.bytes(value.bytes()));
        }
        return ExitCode.DONE.number();
    }

    private Map<String, Object> answer(SecretBytes value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", which.key());
        answer.put("value", new String(value.bytes(), StandardCharsets.UTF_8));
        return answer;
    }
}
