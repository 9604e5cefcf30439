package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List endpoints, without their secrets.",
        footer = {
            "",
            "JSON: items: [id, name, host, enabled, events, tags, privateNetwork, ownHeaders,",
            "ownAuthority, oldSecretUntil, createdAt, lastDelivery (a delivery as in delivery",
            "list, or null), lastDay (delivered and ended of the last 24 hours)]"
        })
final class EndpointListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    EndpointListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<Endpoint> endpoints = access.with(UserSession::endpoints, EndpointService::list);
        json.answer(
                printer,
                () -> Map.of("items", endpoints.stream().map(NotificationJson::of).toList()),
                () -> print(endpoints));
        return ExitCode.DONE.number();
    }

    private void print(List<Endpoint> endpoints) {
        if (endpoints.isEmpty()) {
            printer.note("cli.endpoint.none");
        } else {
            printer.table(EndpointAnswer.list(endpoints, printer));
        }
    }
}
