package app.certkeep.cli;

import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliveryState;
import app.certkeep.persistence.PageRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "send",
        description = {
            "Attempt everything in the outbox that is due, then end.",
            "For a timer on a machine without a window: nothing is sent while Certkeep is closed."
        },
        footer = {"", "JSON: pending (deliveries still in the outbox)"})
final class DeliverySendCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    private final Access access;
    private final Printer printer;

    DeliverySendCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        long pending = access.with(Sending::of, this::send);
        json.answer(
                printer,
                () -> Map.of("pending", pending),
                () -> printer.note("cli.delivery.left", pending));
        return ExitCode.DONE.number();
    }

    private long send(Sending sending) {
        wait.after(sending.dispatcher());
        return sending.deliveries()
                .page(new DeliveryQuery(DeliveryState.PENDING, null), new PageRequest(1, 1))
                .total();
    }
}
