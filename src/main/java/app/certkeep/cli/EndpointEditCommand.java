package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.NotificationJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "edit",
        description = {
            "Change what an endpoint is called, what it is told of and whom it trusts, or switch it"
                    + " on or off. All or nothing is changed.",
            "While it is off nothing new is recorded for it, and what waits is kept."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep endpoint edit 3f2a91c0 --events certificate.created,certificate.deleted",
            "",
            "JSON: an endpoint as in endpoint list"
        })
final class EndpointEditCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final EventsOption events = new EventsOption();
    @Mixin private final TagsOption tags = new TagsOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(names = "--name", description = "What you call it.")
    private @Nullable String name;

    @Option(
            names = "--enabled",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether it is told anything.")
    private @Nullable Boolean enabled;

    @Mixin private final AuthorityOption authority = new AuthorityOption();

    private final Access access;
    private final Printer printer;
    private final Path directory;

    EndpointEditCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        Endpoint edited = access.with(session -> session, this::edit);
        json.answer(
                printer,
                () -> NotificationJson.of(edited),
                () -> printer.table(EndpointAnswer.list(List.of(edited), printer)));
        return ExitCode.DONE.number();
    }

    private Endpoint edit(UserSession session) {
        UUID endpoint = session.endpoints().idOf(id);
        try (EndpointChange wanted =
                new EndpointChange(
                        name,
                        enabled,
                        events.chosen().orElse(null),
                        null,
                        authority.read(directory).orElse(null),
                        tags.chosen().orElse(null))) {
            return session.endpointSettings().edit(endpoint, wanted);
        }
    }
}
