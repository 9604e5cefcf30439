package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "get",
        description = {
            "Print the value of a key.",
            "The value's bytes go to standard output exactly as they were set; only at a terminal a"
                    + " line end follows. Exit code 4 where there is no such key."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  mysql --password=\"$(certkeep kv get servers/db/password)\"",
            "",
            "JSON: key, value"
        })
final class KvGetCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "The value as it was in this version; see: certkeep kv history")
    private @Nullable Long version;

    private final Access access;
    private final Printer printer;

    KvGetCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (SecretBytes value = value()) {
            json.answer(printer, () -> answer(value), () -> printer.bytes(value.bytes()));
        }
        return ExitCode.DONE.number();
    }

    private SecretBytes value() {
        return access.with(
                UserSession::keyValues,
                entries ->
                        version == null
                                ? entries.reveal(key)
                                : entries.history().reveal(key, version));
    }

    private Map<String, Object> answer(SecretBytes value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("value", new String(value.bytes(), StandardCharsets.UTF_8));
        return answer;
    }
}
