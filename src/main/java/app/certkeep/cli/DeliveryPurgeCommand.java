package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.DeliveryPurge;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "purge",
        description = {
            "Delete deliveries with all their attempts that are over for longer than the policy"
                    + " says, or than you say. What waits is kept.",
            "This cannot be undone."
        },
        footerHeading = "%nExample:%n",
        footer = {"  certkeep delivery purge --older-than 30d", "", "JSON: purged (how many)"})
final class DeliveryPurgeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = Age.class,
            description = "Since the last attempt, such as 7d, 12h or 30m.")
    private @Nullable Duration age;

    private final Access access;
    private final Printer printer;

    DeliveryPurgeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        int purged = access.with(UserSession::deliveryPurge, this::purge);
        json.answer(
                printer,
                () -> Map.of("purged", purged),
                () -> printer.note("cli.delivery.purged", purged));
        return ExitCode.DONE.number();
    }

    private int purge(DeliveryPurge deliveries) {
        return age == null ? deliveries.purgeExpired() : deliveries.purgeOlderThan(age);
    }
}
