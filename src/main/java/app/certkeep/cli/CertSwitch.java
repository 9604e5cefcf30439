package app.certkeep.cli;

import app.certkeep.certificate.CertificateService;
import app.certkeep.notification.DeliverySummary;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the two commands that move switches have in common.
final class CertSwitch {
    static final String JSON_FIELDS =
            "JSON: changed: [ids], unchanged: [ids], deliveries: [a delivery";
    static final String JSON_MORE = "as in delivery list]";

    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Ids, or the first 8 characters or more of them.")
    private List<String> ids = List.of();

    int move(boolean active, Access access, Printer printer) {
        wait.check();
        Moved moved = access.with(Sending::of, sending -> move(active, sending));
        json.answer(printer, moved::json, () -> print(moved, active, printer));
        DeliveryAnswer.noteWaiting(moved.deliveries(), printer);
        return ExitCode.DONE.number();
    }

    private Moved move(boolean active, Sending sending) {
        Set<UUID> wanted = idsOf(sending.certificates());
        Optional<UUID> before = sending.newest();
        wait.before(sending.dispatcher());
        List<UUID> changed = sending.certificates().setActive(wanted, active);
        wait.after(sending.dispatcher());
        Set<UUID> moved = Set.copyOf(changed);
        List<UUID> unchanged = wanted.stream().filter(id -> !moved.contains(id)).toList();
        return new Moved(changed, unchanged, sending.since(before));
    }

    private Set<UUID> idsOf(CertificateService certificates) {
        Set<UUID> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(certificates.idOf(id)));
        return wanted;
    }

    private static void print(Moved moved, boolean active, Printer printer) {
        String done = active ? "cli.cert.activated" : "cli.cert.deactivated";
        printer.print(printer.text(done, moved.changed().size()) + "\n");
        if (!moved.deliveries().isEmpty()) {
            printer.print("\n");
            printer.table(DeliveryAnswer.list(moved.deliveries(), printer));
        } else if (!moved.changed().isEmpty()) {
            printer.note("cli.delivery.nobody");
        }
    }

    /// @param changed those that were in the other position
    private record Moved(
            List<UUID> changed, List<UUID> unchanged, List<DeliverySummary> deliveries) {

        Map<String, ?> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("changed", changed.stream().map(UUID::toString).toList());
            json.put("unchanged", unchanged.stream().map(UUID::toString).toList());
            json.put("deliveries", deliveries.stream().map(DeliveryAnswer::json).toList());
            return json;
        }
    }
}
