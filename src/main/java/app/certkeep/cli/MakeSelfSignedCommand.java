package app.certkeep.cli;

import app.certkeep.certificate.CertificateSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "self-signed",
        description = {
            "Make a certificate that its own key signs, and keep both.",
            "With --template ca it is an authority of your own: certkeep make sign"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make self-signed --subject localhost --san IP:127.0.0.1 --days 90",
            "  certkeep make self-signed --subject 'CN=Example Root' --template ca --days 3650",
            "",
            "JSON: a certificate as in cert list"
        })
final class MakeSelfSignedCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final DaysOption days = new DaysOption();
    @Mixin private final WishOptions wish = new WishOptions();
    @Mixin private final KeyOptions key = new KeyOptions();

    private final Access access;
    private final Printer printer;

    MakeSelfSignedCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        var wanted = wish.wish();
        CertificateSummary made =
                access.with(
                        Workshop::of,
                        workshop ->
                                workshop.shown(
                                        workshop.issuing()
                                                .selfSigned(
                                                        wanted,
                                                        days.days(),
                                                        key.choice(workshop))));
        CertAnswer.show(made, json, printer);
        return ExitCode.DONE.number();
    }
}
