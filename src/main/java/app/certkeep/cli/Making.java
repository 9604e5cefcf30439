package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.generator.Generated;
import app.certkeep.generator.Generator;
import app.certkeep.generator.Recipe;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What all commands have that make random values.
final class Making {
    private static final int MOST = 1000;

    @Option(
            names = "--json",
            description =
                    "Answer with one line of JSON, alone on standard output; messages go to"
                            + " standard error.")
    private boolean json;

    @Option(names = "--count", paramLabel = "N", description = "How many, 1 to 1000; usually 1.")
    private int count = 1;

    /// @return the exit code
    int make(Recipe recipe, Printer printer) {
        if (count < 1 || count > MOST) {
            throw new UsageException("cli.generate.count");
        }
        Generator generator = Certkeep.generator();
        List<String> shown = new ArrayList<>();
        double bits = 0;
        for (int i = 0; i < count; i++) {
            try (Generated value = generator.make(recipe)) {
                bits = value.bits();
                if (json) {
                    shown.add(new String(value.characters()));
                } else {
                    print(value, printer);
                }
            }
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("values", shown);
            answer.put("bits", Math.round(bits * 10) / 10.0);
            printer.json(answer);
        }
        printer.note("generator.bits", bits);
        return ExitCode.DONE.number();
    }

    private void print(Generated value, Printer printer) {
        try (SecretBytes bytes = SecretBytes.ofUtf8(value.characters())) {
            if (count == 1) {
                printer.bytes(bytes.bytes());
            } else {
                printer.exactly(bytes.bytes());
                printer.print("\n");
            }
        }
    }
}
