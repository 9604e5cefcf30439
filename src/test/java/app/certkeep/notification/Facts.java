package app.certkeep.notification;

import app.certkeep.certificate.CertificateEvent;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.persistence.Transaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Facts of certificates that exist nowhere else.
final class Facts {
    static final UUID ID = UUID.fromString("0d4a3a54-9f3e-4f25-8d45-1f7b0e7f4c11");

    private Facts() {}

    /// Takes down that a switch was moved.
    static void flip(Outbox outbox, Transaction transaction, UUID id, boolean active) {
        outbox.record(
                transaction,
                active ? CertificateEvent.ACTIVATED : CertificateEvent.DEACTIVATED,
                () -> List.of(of(id, active)));
    }

    static CertificateFacts of(UUID id, boolean active) {
        return new CertificateFacts(
                id,
                "Shop",
                "CN=shop.example.com,O=Ünïcode",
                "CN=Test CA",
                "0a1b",
                "ab".repeat(32),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                List.of("DNS:shop.example.com", "DNS:www.example.com"),
                active,
                List.of("shop"),
                null);
    }
}
