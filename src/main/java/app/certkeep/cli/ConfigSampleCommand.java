package app.certkeep.cli;

import app.certkeep.app.KnownSetting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "sample",
        description = "Print a file of settings with every setting in it, explained and off.",
        footerHeading = "%nExample:%n",
        footer = "  certkeep config sample > ~/.local/share/certkeep/certkeep.properties")
final class ConfigSampleCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();

    private final Printer printer;

    ConfigSampleCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        StringBuilder sample = new StringBuilder(printer.text("cli.config.sample")).append('\n');
        for (KnownSetting setting : KnownSetting.values()) {
            sample.append("\n# %s\n".formatted(printer.text(setting.meaningKey())))
                    .append("# %s = %s".formatted(setting.text(), setting.byDefault()).strip())
                    .append('\n');
        }
        printer.print(sample.toString());
        return ExitCode.DONE.number();
    }
}
