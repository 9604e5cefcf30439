package app.certkeep.cli;

import app.certkeep.notification.EventChoice;
import app.certkeep.notification.EventType;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `--events`, on the commands that say what an endpoint is told of.
final class EventsOption {
    @Option(
            names = "--events",
            split = ",",
            paramLabel = "EVENT",
            description =
                    "What it is told of, separated by commas: certificate.activated,"
                            + " certificate.deactivated (these two without the option),"
                            + " certificate.created, certificate.deleted, certificate.restored,"
                            + " certificate.replaced, certificate.expiring, certificate.expired,"
                            + " secret.expiring, or all.")
    private List<String> names = List.of();

    /// What was asked for, if anything.
    Optional<Set<EventType>> chosen() {
        return names.isEmpty() ? Optional.empty() : Optional.of(EventChoice.parse(names));
    }
}
