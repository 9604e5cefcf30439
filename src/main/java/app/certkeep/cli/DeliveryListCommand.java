package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = {
            "List deliveries, newest first, a page at a time.",
            "A delivery is pending until the server answers with 2xx (delivered) or the last"
                    + " attempt fails (dead)."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep delivery list --state dead --json",
            "",
            "JSON: items: [id, event, endpointId, endpointName, certificateId, certificateName,",
            "state, attempts, createdAt, nextAttemptAt, last (null, or at, durationMs, status,",
            "error)], page, size, total"
        })
final class DeliveryListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PageOptions pages = new PageOptions();

    @Option(
            names = "--state",
            paramLabel = "pending|delivered|dead",
            description = "Only deliveries that came this far.")
    private @Nullable DeliveryState state;

    private final Access access;
    private final Printer printer;

    DeliveryListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        PageRequest request = pages.request(access.pageSize());
        DeliveryQuery query = new DeliveryQuery(state, null);
        Page<DeliverySummary> page =
                access.with(UserSession::deliveries, service -> service.page(query, request));
        json.answer(printer, () -> page.json(NotificationJson::of), () -> print(page));
        return ExitCode.DONE.number();
    }

    private void print(Page<DeliverySummary> page) {
        if (!page.items().isEmpty()) {
            printer.table(DeliveryAnswer.list(page.items(), printer));
        } else if (page.total() == 0) {
            printer.note("cli.delivery.none");
        }
        PageOptions.note(page, printer);
    }
}
