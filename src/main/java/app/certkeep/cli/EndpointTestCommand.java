package app.certkeep.cli;

import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "test",
        description = {
            "Send an endpoint.test event and show how the server answered.",
            "It goes the same way as real events and is tried once. The exit code is 8 where the"
                    + " server did not take it, with the reason and the next step on standard"
                    + " error."
        },
        footer = {"", "JSON: a delivery as in delivery list"})
final class EndpointTestCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    EndpointTestCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        DeliverySummary test = access.with(Sending::of, this::send);
        json.answer(
                printer,
                () -> NotificationJson.of(test),
                () -> printer.table(DeliveryAnswer.list(List.of(test), printer)));
        DeliveryAnswer.noteWaiting(List.of(test), printer);
        AttemptAnswer.noteFailure(test.last() == null ? null : test.last().error(), printer);
        boolean taken = test.state() == DeliveryState.DELIVERED || !wait.waits();
        return (taken ? ExitCode.DONE : ExitCode.NOT_DELIVERED).number();
    }

    private DeliverySummary send(Sending sending) {
        UUID endpoint = sending.endpoints().idOf(id);
        wait.before(sending.dispatcher());
        UUID delivery = sending.deliveries().sendTest(endpoint);
        wait.after(sending.dispatcher());
        return sending.deliveries().details(delivery).summary();
    }
}
