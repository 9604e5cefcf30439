package app.certkeep.durability;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.durability.State.Certificate;
import app.certkeep.durability.State.Told;
import app.certkeep.keyvalue.EntryList;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Reads all that a person has, opening every envelope on the way. What does not open throws.
final class Inventory {
    /// Of the answers of servers, the newest; there are thousands, and each is a call.
    private static final int ANSWERS = 40;

    private final UserSession session;

    Inventory(UserSession session) {
        this.session = session;
    }

    State take(int password) {
        List<Endpoint> endpoints = session.endpoints().list();
        return new State(
                password,
                certificates(),
                entries(),
                endpoints.stream().map(Endpoint::enabled).toList(),
                told(endpoints));
    }

    private SortedMap<Integer, Certificate> certificates() {
        SortedMap<Integer, Certificate> found = new TreeMap<>();
        for (CertificateSummary c :
                AllPages.of(page -> session.certificates().page(CertificateQuery.all(), page))) {
            session.certificates().export(c.id(), ExportFormat.PEM, c.hasKey()).close();
            Certificate certificate = new Certificate(c.name(), c.active(), c.hasKey());
            if (found.put(State.numberIn(c.name()), certificate) != null) {
                throw new IllegalStateException("twice: " + c.name());
            }
        }
        return found;
    }

    private SortedMap<String, String> entries() {
        EntryList list = session.keyValues().list("");
        if (!list.damaged().isEmpty()) {
            throw new IllegalStateException("damaged entries: " + list.damaged());
        }
        SortedMap<String, String> found = new TreeMap<>();
        for (EntrySummary entry : list.entries()) {
            try (SecretBytes value = session.keyValues().get(entry.key()).orElseThrow()) {
                found.put(entry.key(), new String(value.bytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private SortedMap<Told, Integer> told(List<Endpoint> endpoints) {
        Map<UUID, Integer> numbers = new HashMap<>();
        endpoints.forEach(endpoint -> numbers.put(endpoint.id(), numbers.size()));
        SortedMap<Told, Integer> told = new TreeMap<>();
        List<DeliverySummary> deliveries =
                AllPages.of(page -> session.deliveries().page(DeliveryQuery.ALL, page));
        deliveries.stream().limit(ANSWERS).forEach(d -> session.deliveries().details(d.id()));
        for (DeliverySummary delivery : deliveries) {
            int certificate = State.numberIn(String.valueOf(delivery.certificateName()));
            told.merge(new Told(certificate, numbers.get(delivery.endpointId())), 1, Integer::sum);
        }
        return told;
    }
}
