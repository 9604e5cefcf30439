package app.certkeep.cli;

import app.certkeep.generator.Alphabet;
import app.certkeep.generator.Recipe;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "password",
        description = {
            "Make a password.",
            "It has a character of each alphabet. Its strength in bits goes to standard error."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep generate password --length 32 | certkeep kv set shop/db/password",
            "",
            "JSON: values, bits"
        })
final class GeneratePasswordCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final Making making = new Making();

    @Option(names = "--length", paramLabel = "N", description = "4 to 1024; usually 20.")
    private int length = Recipe.Password.USUAL.length();

    @Option(
            names = "--alphabets",
            split = ",",
            paramLabel = "lower|upper|digits|symbols",
            description = "Which, separated by commas; all without it.")
    private Set<Alphabet> alphabets = EnumSet.allOf(Alphabet.class);

    @Option(
            names = "--no-look-alikes",
            description = "Leave out characters that are taken for others, such as 0 and O.")
    private boolean withoutLookAlikes;

    private final Printer printer;

    GeneratePasswordCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        return making.make(new Recipe.Password(length, alphabets, withoutLookAlikes), printer);
    }
}
