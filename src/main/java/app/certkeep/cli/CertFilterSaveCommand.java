package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "save",
        description = "Save a search under a name, in place of another of that name.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep cert filter save renew 'expires:<30d is:active'",
            "",
            "JSON: name, saved"
        })
final class CertFilterSaveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "Up to 60 characters.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "TEXT",
            description = "Words and query words as for: certkeep cert list --query")
    private String text = "";

    private final Access access;
    private final Printer printer;

    CertFilterSaveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        access.with(
                UserSession::certificates,
                service -> {
                    service.filters().save(name, text);
                    return true;
                });
        json.answer(
                printer,
                () -> Map.of("name", name, "saved", true),
                () -> printer.note("cli.filter.saved", name));
        return ExitCode.DONE.number();
    }
}
