package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = "Remove an endpoint with all its deliveries, sent or not.",
        footer = {"", "JSON: id, deleted"})
final class EndpointRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    EndpointRemoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        UUID endpoint =
                access.with(
                        UserSession::endpoints,
                        endpoints -> {
                            UUID wanted = endpoints.idOf(id);
                            endpoints.remove(wanted);
                            return wanted;
                        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", endpoint.toString());
        answer.put("deleted", true);
        json.answer(printer, () -> answer, () -> printer.note("cli.endpoint.removed"));
        return ExitCode.DONE.number();
    }
}
