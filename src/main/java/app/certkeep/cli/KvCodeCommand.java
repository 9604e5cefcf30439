package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.OneTimeCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "code",
        description = {
            "Print the one-time code of the moment, where the value is the seed of such codes.",
            "Exit code 3 where it is none, 4 where there is no such key."
        },
        footer = {"", "JSON: key, code, secondsLeft"})
final class KvCodeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    private final Access access;
    private final Printer printer;

    KvCodeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        OneTimeCode code = access.with(UserSession::keyValues, entries -> entries.code(key));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("code", code.code());
        answer.put("secondsLeft", code.secondsLeft());
        json.answer(printer, () -> answer, () -> print(code));
        return ExitCode.DONE.number();
    }

    private void print(OneTimeCode code) {
        printer.print(code.code() + "\n");
        printer.note("cli.kv.code.left", code.secondsLeft());
    }
}
