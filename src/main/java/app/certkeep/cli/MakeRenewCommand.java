package app.certkeep.cli;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.making.KeyKind;
import app.certkeep.making.Renewal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "renew",
        description = {
            "Make another certificate that says the same, for a new time.",
            "What signed itself does so again; anything else is signed by the authority that signed"
                + " it before, where that is in the store with its key. Where it is not, ask it:"
                + " certkeep make request --like ID. The old certificate stays."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make renew 1f0c7a52",
            "  certkeep make renew 1f0c7a52 --new-key ec-p256 --days 90",
            "",
            "JSON: a certificate as in cert list"
        })
final class MakeRenewCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final DaysOption days = new DaysOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(
            names = "--ca",
            paramLabel = "ID",
            description = "Sign by this authority, whoever signed before.")
    private @Nullable String authority;

    @Option(
            names = "--new-key",
            paramLabel = "TYPE",
            converter = Word.OfKey.class,
            description = "Make a new key: " + KeyOptions.KINDS + ". Without it, the key stays.")
    private @Nullable KeyKind newKey;

    private final Access access;
    private final Printer printer;

    MakeRenewCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        CertificateSummary made =
                access.with(Workshop::of, workshop -> workshop.shown(renew(workshop)));
        CertAnswer.show(made, json, printer);
        return ExitCode.DONE.number();
    }

    private UUID renew(Workshop workshop) {
        Optional<UUID> signer = Optional.ofNullable(authority).map(workshop::certificate);
        Renewal renewal = new Renewal(signer, Optional.ofNullable(newKey), days.days());
        return workshop.issuing().renew(workshop.certificate(id), renewal);
    }
}
