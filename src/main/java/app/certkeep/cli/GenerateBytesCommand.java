package app.certkeep.cli;

import app.certkeep.generator.Recipe;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        description = "Make random bytes and write them as text.",
        footer = {"", "JSON: values, bits"})
final class GenerateBytesCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final Making making = new Making();

    @Option(names = "--bytes", paramLabel = "N", description = "1 to 1024; usually 32.")
    private int bytes = 32;

    private final Printer printer;
    private final boolean hex;

    GenerateBytesCommand(Printer printer, boolean hex) {
        this.printer = printer;
        this.hex = hex;
    }

    @Override
    public Integer call() {
        return making.make(hex ? new Recipe.Hex(bytes) : new Recipe.Base64(bytes), printer);
    }
}
