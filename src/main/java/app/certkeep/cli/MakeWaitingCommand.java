package app.certkeep.cli;

import app.certkeep.certificate.WaitingKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "waiting",
        description = "List the keys and requests that wait for their certificates.",
        footer = {
            "",
            "JSON: items: [id, name, keyAlgorithm, keySize, createdAt, publicKey, request]"
        })
final class MakeWaitingCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    MakeWaitingCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<WaitingKey> keys = access.with(Workshop::of, workshop -> workshop.requests().list());
        json.answer(
                printer,
                () -> Map.of("items", keys.stream().map(WaitingAnswer::json).toList()),
                () -> print(keys));
        return ExitCode.DONE.number();
    }

    private void print(List<WaitingKey> keys) {
        if (keys.isEmpty()) {
            printer.note("cli.make.none-waiting");
        } else {
            printer.table(WaitingAnswer.list(keys, printer));
        }
    }
}
