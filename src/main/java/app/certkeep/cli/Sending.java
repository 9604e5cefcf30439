package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Dispatcher;
import app.certkeep.notification.EndpointService;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The services of a command that causes deliveries.
record Sending(
        CertificateService certificates,
        EndpointService endpoints,
        DeliveryService deliveries,
        Dispatcher dispatcher) {

    static Sending of(UserSession session) {
        return new Sending(
                session.certificates(),
                session.endpoints(),
                session.deliveries(),
                session.dispatcher());
    }

    /// The newest delivery of all, by which [#since] tells what came after it.
    Optional<UUID> newest() {
        return page(1, 1).items().stream().map(DeliverySummary::id).findFirst();
    }

    /// The deliveries that are newer than one, oldest first.
    List<DeliverySummary> since(Optional<UUID> newestBefore) {
        List<DeliverySummary> made = new ArrayList<>();
        Page<DeliverySummary> page;
        int number = 1;
        do {
            page = page(number++, PageRequest.LARGEST);
            for (DeliverySummary delivery : page.items()) {
                if (newestBefore.filter(delivery.id()::equals).isPresent()) {
                    return made.reversed();
                }
                made.add(delivery);
            }
        } while (number <= page.pages());
        return made.reversed();
    }

    private Page<DeliverySummary> page(int number, int size) {
        return deliveries.page(DeliveryQuery.ALL, new PageRequest(number, size));
    }
}
