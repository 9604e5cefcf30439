package app.certkeep.cli;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.NotificationJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    int move(boolean active, Access access, Printer printer) {
        wait.check();
        Moved moved = access.with(Sending::of, sending -> move(active, sending));
        json.answer(printer, moved::json, () -> print(moved, active, printer));
        DeliveryAnswer.noteWaiting(moved.deliveries(), printer);
        return ExitCode.DONE.number();
    }

    private Moved move(boolean active, Sending sending) {
        Set<UUID> all = wanted.in(sending.certificates());
        Optional<UUID> before = sending.newest();
        wait.before(sending.dispatcher());
        List<UUID> changed = sending.certificates().setActive(all, active);
        wait.after(sending.dispatcher());
        Set<UUID> moved = Set.copyOf(changed);
        List<UUID> unchanged = all.stream().filter(id -> !moved.contains(id)).toList();
        return new Moved(changed, unchanged, sending.since(before));
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

    /// Which certificates.
    private static final class Wanted {
        @Parameters(
                arity = "1..*",
                paramLabel = "ID",
                description = "Ids, or the first 8 characters or more of them.")
        private List<String> ids = List.of();

        @Option(
                names = "--query",
                paramLabel = "TEXT",
                description = "All that a search finds instead: see certkeep cert list --help")
        private @Nullable String query;

        Set<UUID> in(CertificateService certificates) {
            if (query != null) {
                return new LinkedHashSet<>(
                        certificates.sheet().ids(CertificateQuery.all().matching(query)));
            }
            Set<UUID> all = new LinkedHashSet<>();
            ids.forEach(id -> all.add(certificates.idOf(id)));
            return all;
        }
    }

    /// @param changed those that were in the other position
    private record Moved(
            List<UUID> changed, List<UUID> unchanged, List<DeliverySummary> deliveries) {

        Map<String, ?> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("changed", changed.stream().map(UUID::toString).toList());
            json.put("unchanged", unchanged.stream().map(UUID::toString).toList());
            json.put("deliveries", deliveries.stream().map(NotificationJson::of).toList());
            return json;
        }
    }
}
