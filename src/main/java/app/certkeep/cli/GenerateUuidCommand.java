package app.certkeep.cli;

import app.certkeep.generator.Recipe;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "uuid",
        description = "Make a random UUID.",
        footer = {"", "JSON: values, bits"})
final class GenerateUuidCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final Making making = new Making();

    private final Printer printer;

    GenerateUuidCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        return making.make(new Recipe.Uuid(), printer);
    }
}
