package app.certkeep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "activate",
        description = {
            "Switch certificates on and tell the endpoints.",
            "All or none: where one of them is not found, no switch moves. One that is on already"
                    + " stays so, and nobody is told."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep cert activate 1f0c7a52 --wait 30",
            "",
            CertSwitch.JSON_FIELDS,
            CertSwitch.JSON_MORE
        })
final class CertActivateCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final CertSwitch certificates = new CertSwitch();

    private final Access access;
    private final Printer printer;

    CertActivateCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        return certificates.move(true, access, printer);
    }
}
