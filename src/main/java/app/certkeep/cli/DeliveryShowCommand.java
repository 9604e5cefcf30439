package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliveryDetails;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "show",
        description = {
            "Show a delivery with every attempt: when, how long, what the server answered.",
            "Where the newest attempt failed, the reason and the next step stand below."
        },
        footer = {
            "",
            "JSON: a delivery as in delivery list, messageId, body, tries: [at, durationMs,",
            "status, error, headers and answerHeaders (name: value), answer (its first 64 KiB,",
            "or the technical part of the failure)]. Of an endpoint's own headers the names",
            "alone are kept."
        })
final class DeliveryShowCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    DeliveryShowCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        DeliveryDetails details =
                access.with(
                        UserSession::deliveries,
                        deliveries -> deliveries.details(deliveries.idOf(id)));
        json.answer(printer, () -> json(details), () -> print(details));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(DeliveryDetails details) {
        Map<String, Object> answer = NotificationJson.of(details.summary());
        answer.put("messageId", details.messageId());
        answer.put("body", details.body());
        answer.put("tries", details.attempts().stream().map(AttemptAnswer::json).toList());
        return answer;
    }

    private void print(DeliveryDetails details) {
        DeliverySummary summary = details.summary();
        printer.table(
                Table.ofFields(
                        List.of(
                                printer.field("id", summary.id()),
                                printer.field("message-id", details.messageId()),
                                printer.field("event", summary.event().text()),
                                printer.field(
                                        "certificate",
                                        Objects.requireNonNullElse(summary.certificateName(), "")),
                                printer.field("endpoint", summary.endpointName()),
                                printer.field("state", printer.text(summary.state().messageKey())),
                                printer.field("body", details.body()))));
        if (!details.attempts().isEmpty()) {
            printer.print("\n");
            printer.table(AttemptAnswer.list(details.attempts(), printer));
            DeliveryAttempt newest = details.attempts().getLast();
            if (!newest.answer().isBlank()) {
                printer.print("\n");
                printer.table(Table.ofFields(List.of(printer.field("answer", newest.answer()))));
            }
            AttemptAnswer.noteFailure(newest.error(), printer);
        }
    }
}
