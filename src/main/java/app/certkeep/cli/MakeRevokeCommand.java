package app.certkeep.cli;

import app.certkeep.making.RevocationReason;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "revoke",
        description = {
            "Take back, for good, a certificate that an authority in the store signed.",
            "Others learn of it from the next list: certkeep make crl. Exit code 6 where it is"
                    + " revoked already."
        },
        footer = {"", "JSON: id, ca, reason"})
final class MakeRevokeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            converter = Word.OfReason.class,
            description =
                    "unspecified (without this option), key-compromise, ca-compromise,"
                            + " affiliation-changed, superseded, cessation-of-operation or"
                            + " privilege-withdrawn.")
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    private final Access access;
    private final Printer printer;

    MakeRevokeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Done done = access.with(Workshop::of, this::revoke);
        json.answer(
                printer,
                () ->
                        Map.of(
                                "id",
                                done.certificate().toString(),
                                "ca",
                                done.authority().toString(),
                                "reason",
                                reason.word()),
                () -> printer.note("cli.make.revoked", ShortId.of(done.authority())));
        return ExitCode.DONE.number();
    }

    private Done revoke(Workshop workshop) {
        UUID certificate = workshop.certificate(id);
        return new Done(certificate, workshop.revocations().revoke(certificate, reason));
    }

    private record Done(UUID certificate, UUID authority) {}
}
