package app.certkeep.cli;

import app.certkeep.notification.NewEndpoint;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "rotate",
        description = {
            "Give an endpoint a new signing secret and print it.",
            "For 24 hours every message carries two signatures, by the new secret and by the one"
                    + " before, so that the receiver can change over without missing one. Rotating"
                    + " again within that time ends the oldest at once."
        },
        footer = {"", "JSON: an endpoint as in endpoint list, and secret"})
final class EndpointRotateCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    EndpointRotateCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (NewEndpoint rotated =
                access.with(
                        session -> session,
                        session ->
                                session.endpointSettings().rotate(session.endpoints().idOf(id)))) {
            String written = new String(rotated.secret().bytes(), StandardCharsets.UTF_8);
            json.answer(printer, () -> json(rotated, written), () -> print(rotated, written));
            printer.note(
                    "cli.endpoint.rotated",
                    Times.toTheSecond(Objects.requireNonNull(rotated.endpoint().oldSecretUntil())));
            printer.note("cli.endpoint.keep-the-secret");
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(NewEndpoint rotated, String written) {
        Map<String, Object> answer = NotificationJson.of(rotated.endpoint());
        answer.put("secret", written);
        return answer;
    }

    private void print(NewEndpoint rotated, String written) {
        printer.table(
                Table.ofFields(
                        List.of(
                                printer.field("id", rotated.endpoint().id()),
                                printer.field("name", rotated.endpoint().name()),
                                printer.field("secret", written))));
    }
}
