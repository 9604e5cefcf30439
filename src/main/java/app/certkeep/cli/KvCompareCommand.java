package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryComparison;
import app.certkeep.keyvalue.EntryComparison.Part;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "compare",
        description = {
            "Print the lines of two versions of a value: those of the first alone after '-', those"
                    + " of the second alone after '+', those of both after a blank.",
            "Exit code 4 where there is no such key or version."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep kv compare shop/settings 3",
            "",
            "JSON: key, same, lines: [in (both, first or second), text]"
        })
final class KvCompareCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "KEY", description = "The key.")
    private String key = "";

    @Parameters(index = "1", paramLabel = "FIRST", description = "The number of a version.")
    private long first;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "SECOND",
            description = "The number of another; without it, the present version.")
    private @Nullable Long second;

    private final Access access;
    private final Printer printer;

    KvCompareCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (EntryComparison comparison = comparison()) {
            json.answer(
                    printer,
                    () -> answer(comparison),
                    () -> comparison.parts().forEach(part -> print(comparison, part)));
        }
        return ExitCode.DONE.number();
    }

    private EntryComparison comparison() {
        return access.with(
                UserSession::keyValues,
                entries -> {
                    long other =
                            second == null
                                    ? entries.history().list(key).versions().getFirst().number()
                                    : second;
                    return entries.history().compare(key, first, other);
                });
    }

    private void print(EntryComparison comparison, Part part) {
        printer.print(
                switch (part.kind()) {
                    case SAME -> "  ";
                    case REMOVED -> "- ";
                    case ADDED -> "+ ";
                });
        try (SecretBytes text = comparison.text(part)) {
            printer.exactly(text.bytes());
            if (text.length() == 0 || text.bytes()[text.length() - 1] != '\n') {
                printer.print("\n");
            }
        }
    }

    private Map<String, Object> answer(EntryComparison comparison) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("same", comparison.isSame());
        answer.put(
                "lines", comparison.parts().stream().map(part -> line(comparison, part)).toList());
        return answer;
    }

    private static Map<String, Object> line(EntryComparison comparison, Part part) {
        Map<String, Object> line = new LinkedHashMap<>();
        String in =
                switch (part.kind()) {
                    case SAME -> "both";
                    case REMOVED -> "first";
                    case ADDED -> "second";
                };
        line.put("in", in);
        try (SecretBytes text = comparison.text(part)) {
            line.put("text", new String(text.bytes(), StandardCharsets.UTF_8));
        }
        return line;
    }
}
