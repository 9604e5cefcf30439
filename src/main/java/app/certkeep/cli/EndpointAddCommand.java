package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.notification.NewEndpoint;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "add",
        description = {
            "Add an endpoint and print its secret.",
            "From now on each switch that moves, or whatever --events names, is told to it by a"
                    + " signed HTTP POST, as Standard Webhooks describes"
                    + " (www.standardwebhooks.com). The receiver needs the secret to check"
                    + " signatures; it is shown this once."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep endpoint add https://example.com/hooks/certkeep",
            "",
            "JSON: an endpoint as in endpoint list, and secret"
        })
final class EndpointAddCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "URL", description = "Where the POST goes.")
    private String url = "";

    @Option(names = "--name", description = "What you call it; its host without it.")
    private String name = "";

    @Option(
            names = "--allow-http",
            description =
                    "Accept an address without encryption: whoever listens on the way reads which"
                            + " certificates are switched. Signatures still hold.")
    private boolean allowHttp;

    @Mixin private final EventsOption events = new EventsOption();
    @Mixin private final TagsOption tags = new TagsOption();

    private final Access access;
    private final Printer printer;

    EndpointAddCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        EndpointForm form =
                new EndpointForm(
                        url,
                        allowHttp,
                        EndpointChange.NONE
                                .named(name)
                                .toldOf(events.chosen().orElse(EventType.OF_SWITCHES))
                                .tagged(tags.chosen().orElse(List.of())));
        try (NewEndpoint added =
                access.with(UserSession::endpoints, endpoints -> endpoints.add(form))) {
            String written = new String(added.secret().bytes(), StandardCharsets.UTF_8);
            json.answer(printer, () -> json(added, written), () -> print(added, written));
            printer.note("cli.endpoint.keep-the-secret");
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(NewEndpoint added, String written) {
        Map<String, Object> answer = NotificationJson.of(added.endpoint());
        answer.put("secret", written);
        return answer;
    }

    private void print(NewEndpoint added, String written) {
        printer.table(
                Table.ofFields(
                        List.of(
                                printer.field("id", added.endpoint().id()),
                                printer.field("name", added.endpoint().name()),
                                printer.field("host", added.endpoint().host()),
                                printer.field("secret", written))));
    }
}
