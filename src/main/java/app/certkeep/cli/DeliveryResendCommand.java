package app.certkeep.cli;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "resend",
        description = {
            "Send a delivery again, whatever became of it.",
            "It keeps its message id, so that a receiver can tell that it had it before."
        },
        footer = {"", "JSON: a delivery as in delivery list"})
final class DeliveryResendCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    DeliveryResendCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        DeliverySummary sent = access.with(Sending::of, this::resend);
        json.answer(
                printer,
                () -> NotificationJson.of(sent),
                () -> printer.table(DeliveryAnswer.list(List.of(sent), printer)));
        DeliveryAnswer.noteWaiting(List.of(sent), printer);
        return ExitCode.DONE.number();
    }

    private DeliverySummary resend(Sending sending) {
        UUID delivery = sending.deliveries().idOf(id);
        wait.before(sending.dispatcher());
        sending.deliveries().resend(delivery);
        wait.after(sending.dispatcher());
        return sending.deliveries().details(delivery).summary();
    }
}
