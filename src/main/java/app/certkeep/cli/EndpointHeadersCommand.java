package app.certkeep.cli;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "headers",
        description = {
            "Set headers that an endpoint gets with every message, such as a token of its gateway.",
            "They are read from standard input, a line of Name: value for each, since others may"
                    + " see the arguments of a process. They are kept encrypted, never shown, and"
                    + " replace those that were set before."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep endpoint headers 3f2a91c0 < headers.txt",
            "",
            "JSON: an endpoint as in endpoint list"
        })
final class EndpointHeadersCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(names = "--clear", description = "Read nothing, and send no such headers any more.")
    private boolean clear;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    EndpointHeadersCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        try (SecretBytes lines = clear ? new SecretBytes(new byte[0]) : secrets.value()) {
            Endpoint changed =
                    access.with(
                            session -> session,
                            session ->
                                    session.endpointSettings()
                                            .edit(
                                                    session.endpoints().idOf(id),
                                                    EndpointChange.NONE.carrying(lines)));
            json.answer(
                    printer,
                    () -> NotificationJson.of(changed),
                    () ->
                            printer.note(
                                    changed.ownHeaders()
                                            ? "cli.endpoint.headers"
                                            : "cli.endpoint.no-headers"));
        }
        return ExitCode.DONE.number();
    }
}
