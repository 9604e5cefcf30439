package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.CertificateFacts;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class EventBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void a_certificate_made_to_be_a_nuisance_is_told_shortened_and_says_so() throws IOException {
        List<String> names = Collections.nCopies(65_000, "DNS:\u0001\u0001.example.com");

        String body = EventBody.of(EventType.CERTIFICATE_ACTIVATED, factsWith(names), NOW);

        assertThat(body).hasSizeLessThan(900_000);
        Map<String, Object> data = data(body);
        assertThat(data).containsEntry("shortened", true).containsEntry("active", true);
        assertThat((List<?>) data.get("subjectAltNames")).hasSize(1000);
    }

    @Test
    void a_usual_certificate_is_told_whole() throws IOException {
        String body =
                EventBody.of(
                        EventType.CERTIFICATE_ACTIVATED, factsWith(List.of("DNS:a.example")), NOW);

        assertThat(data(body))
                .containsOnlyKeys(
                        "id",
                        "name",
                        "subject",
                        "issuer",
                        "serial",
                        "sha256",
                        "notBefore",
                        "notAfter",
                        "subjectAltNames",
                        "active");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String body) throws IOException {
        return (Map<String, Object>) JSON.std.mapFrom(body).get("data");
    }

    private static CertificateFacts factsWith(List<String> names) {
        CertificateFacts usual = Facts.of(Facts.ID, true);
        return new CertificateFacts(
                usual.id(),
                usual.name(),
                usual.subject(),
                usual.issuer(),
                usual.serial(),
                usual.sha256(),
                usual.notBefore(),
                usual.notAfter(),
                names,
                true,
                usual.tags(),
                null);
    }
}
