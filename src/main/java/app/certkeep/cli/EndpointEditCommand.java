package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "edit",
        description = {
            "Change what an endpoint is called and what it is told of, or switch it on or off.",
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

    private final Access access;
    private final Printer printer;

    EndpointEditCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Endpoint edited = access.with(UserSession::endpoints, this::edit);
        json.answer(
                printer,
                () -> EndpointAnswer.json(edited),
                () -> printer.table(EndpointAnswer.list(List.of(edited), printer)));
        return ExitCode.DONE.number();
    }

    private Endpoint edit(EndpointService endpoints) {
        UUID endpoint = endpoints.idOf(id);
        var chosen = events.chosen();
        if (name != null) {
            endpoints.rename(endpoint, name);
        }
        chosen.ifPresent(wanted -> endpoints.choose(endpoint, wanted));
        if (enabled != null) {
            endpoints.setEnabled(endpoint, enabled);
        }
        return endpoints.list().stream()
                .filter(one -> one.id().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }
}
