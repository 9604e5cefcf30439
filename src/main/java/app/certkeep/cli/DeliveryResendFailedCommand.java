package app.certkeep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "resend-failed",
        description = {
            "Send all deliveries again that were given up, in their order; tests excepted.",
            "For a receiver that was away for long. Each keeps its message id, so that the"
                    + " receiver can tell those that it had before."
        },
        footerHeading = "%nExample:%n",
        footer = {"  certkeep delivery resend-failed --since 7d", "", "JSON: resent"})
final class DeliveryResendFailedCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Option(
            names = "--since",
            required = true,
            paramLabel = "AGE",
            converter = Age.class,
            description = "How old events may be, such as 7d, 12h or 30m.")
    private Duration since = Duration.ZERO;

    private final Access access;
    private final Printer printer;

    DeliveryResendFailedCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        int resent = access.with(Sending::of, this::resend);
        json.answer(
                printer,
                () -> Map.of("resent", resent),
                () -> printer.note("cli.delivery.resent", resent));
        return ExitCode.DONE.number();
    }

    private int resend(Sending sending) {
        wait.before(sending.dispatcher());
        int resent = sending.deliveries().resendFailed(since);
        if (resent > 0) {
            wait.after(sending.dispatcher());
        }
        return resent;
    }
}
