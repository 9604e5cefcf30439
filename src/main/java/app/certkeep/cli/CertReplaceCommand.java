package app.certkeep.cli;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "replace",
        description = {
            "Let a certificate take the place of another.",
            "The new one gets the name, the tags, the notes and the switch of the old one, which is"
                    + " switched off. Endpoints are told of each switch that moves."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep cert replace 1f0c7a52 9be04d13",
            "",
            "JSON: old, new, deliveries: [a delivery as in delivery list]"
        })
final class CertReplaceCommand implements Callable<Integer> {
    private record Done(UUID old, UUID fresh, List<DeliverySummary> deliveries) {
        Map<String, ?> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("old", old.toString());
            json.put("new", fresh.toString());
            json.put("deliveries", deliveries.stream().map(NotificationJson::of).toList());
            return json;
        }
    }

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "Id of the one to be replaced, or the first 8 characters or more of it.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Id of the one to replace it.")
    private String fresh = "";

    private final Access access;
    private final Printer printer;

    CertReplaceCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        Done done = access.with(Sending::of, this::replace);
        json.answer(printer, done::json, () -> print(done));
        DeliveryAnswer.noteWaiting(done.deliveries(), printer);
        return ExitCode.DONE.number();
    }

    private Done replace(Sending sending) {
        UUID oldId = sending.certificates().idOf(old);
        UUID freshId = sending.certificates().idOf(fresh);
        Optional<UUID> before = sending.newest();
        wait.before(sending.dispatcher());
        sending.certificates().succession().replace(oldId, freshId);
        wait.after(sending.dispatcher());
        return new Done(oldId, freshId, sending.since(before));
    }

    private void print(Done done) {
        printer.note("cli.cert.replaced", ShortId.of(done.old()), ShortId.of(done.fresh()));
        if (!done.deliveries().isEmpty()) {
            printer.table(DeliveryAnswer.list(done.deliveries(), printer));
        }
    }
}
