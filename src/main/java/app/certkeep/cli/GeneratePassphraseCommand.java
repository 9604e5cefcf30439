package app.certkeep.cli;

import app.certkeep.generator.Recipe;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "passphrase",
        description = {
            "Make a passphrase of English words.",
            "They come from the EFF Long Wordlist (Electronic Frontier Foundation, CC BY 3.0 US)."
        },
        footer = {"", "JSON: values, bits"})
final class GeneratePassphraseCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final Making making = new Making();

    @Option(names = "--words", paramLabel = "N", description = "3 to 40; usually 6.")
    private int words = Recipe.Passphrase.USUAL.words();

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            description = "Between the words; usually a hyphen.")
    private String separator = Recipe.Passphrase.USUAL.separator();

    @Option(names = "--capitals", description = "Begin each word with a capital.")
    private boolean capitals;

    @Option(names = "--number", description = "Put a digit behind one of them.")
    private boolean number;

    private final Printer printer;

    GeneratePassphraseCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        return making.make(new Recipe.Passphrase(words, separator, capitals, number), printer);
    }
}
