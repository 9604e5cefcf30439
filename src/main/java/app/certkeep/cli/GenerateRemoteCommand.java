package app.certkeep.cli;

import app.certkeep.activity.RandomResult;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "remote",
        description = {
            "Obtain random strings from the configured service, for credits.",
            "The service is named by random.url in certkeep.properties or CERTKEEP_RANDOM_URL, each"
                    + " string costs random.cost. Exit code 7 where the service fails, which costs"
                    + " nothing; 5 without enough credits."
        },
        footer = {"", "JSON: values, cost, balance"})
final class GenerateRemoteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--length",
            paramLabel = "N",
            description = "Characters of each, where the service takes it; usually 20.")
    private int length = 20;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many, where the service takes it; usually 1.")
    private int count = 1;

    private final Access access;
    private final Printer printer;

    GenerateRemoteCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        RandomResult result =
                access.with(UserSession::randomStrings, service -> service.obtain(length, count));
        return switch (result) {
            case RandomResult.Obtained obtained -> answer(obtained);
            case RandomResult.Failed failed -> {
                printer.note("random.failed." + failed.problem().name().toLowerCase(Locale.ROOT));
                printer.note("cli.balance", failed.balance());
                printer.operation();
                yield ExitCode.STORE_UNAVAILABLE.number();
            }
        };
    }

    private int answer(RandomResult.Obtained obtained) {
        try (SecretBytes text = obtained.text()) {
            json.answer(printer, () -> json(obtained), () -> printer.bytes(text.bytes()));
        }
        printer.note("random.cost.taken", obtained.cost(), obtained.balance());
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(RandomResult.Obtained obtained) {
        String text = new String(obtained.text().bytes(), StandardCharsets.UTF_8);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("values", List.of(text.split("\n")));
        answer.put("cost", obtained.cost());
        answer.put("balance", obtained.balance());
        return answer;
    }
}
