package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The store holds `leaf.example.com` (2020-01-01 to 2040-01-01), `login.captive-portal.badssl.com`
/// (ended in 2022) and its issuer (ended in 2023).
class CertificateExpiryTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private CertificateExpiry expiry;

    @BeforeEach
    void fill() {
        store.clock().stand();
        store.clock()
                .advance(
                        Duration.between(
                                store.clock().instant(), Instant.parse("2039-10-01T00:00:00Z")));
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.EXPIRED));
        expiry = ada.certificates().expiry();
    }

    @Test
    void the_summary_counts_and_names_the_next() {
        ExpirySummary summary = expiry.summary();

        assertThat(summary.expired()).isEqualTo(2);
        assertThat(summary.expiring()).isZero();
        assertThat(summary.next().orElseThrow().name()).isEqualTo("leaf.example.com");
        assertThat(summary.notice()).isEqualTo(ExpiryNotice.USUAL);
    }

    @Test
    void what_a_user_chose_decides_everywhere() {
        assertThat(status()).isEqualTo(CertificateStatus.VALID);

        choose("92d");
        assertThat(status()).isEqualTo(CertificateStatus.EXPIRING);
        choose("91d");
        assertThat(status()).isEqualTo(CertificateStatus.VALID);
        choose("1/79");

        assertThat(status()).isEqualTo(CertificateStatus.EXPIRING);
        assertThat(ada.certificates().counts().expiring()).isEqualTo(1);
        assertThat(expiry.summary().expiring()).isEqualTo(1);
        assertThat(find("is:expiring").getFirst().status()).isEqualTo(CertificateStatus.EXPIRING);
        assertThat(ada.certificates().inspection().chain(find("leaf").getFirst().id()).status())
                .isEqualTo(CertificateStatus.EXPIRING);
        ada.certificates().filters().save("soon", "is:expiring");
        assertThat(ada.certificates().filters().list().getFirst().count()).hasValue(1);

        choose("1/80");
        assertThat(find("is:expiring")).isEmpty();
    }

    @Test
    void what_another_user_chose_changes_nothing() {
        UserSession ben = store.signUp("ben");
        ben.preferences().change(all -> all.withExpiry(ExpiryNotice.of("92d").orElseThrow()));

        assertThat(status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void due_is_what_has_ended_and_what_is_expiring() {
        assertThat(names(Optional.empty()))
                .containsExactly(
                        "login.captive-portal.badssl.com", "DigiCert SHA2 Secure Server CA");
        assertThat(names(Optional.of(Duration.ofDays(91)))).hasSize(2);
        assertThat(names(Optional.of(Duration.ofDays(92))))
                .hasSize(3)
                .last()
                .isEqualTo("leaf.example.com");
        choose("92d");
        assertThat(names(Optional.empty())).hasSize(3);
    }

    @Test
    void the_calendar_has_an_event_for_each_end_to_come() {
        ada.certificates().rename(find("leaf").getFirst().id(), "a,b;c\\d");

        String file = calendar("");

        assertThat(file.split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "UID:" + find("leaf").getFirst().id() + "@certkeep",
                        "DTSTAMP:20391001T000000Z",
                        "DTSTART:20400101T000000Z",
                        "SUMMARY:ends: a\\,b\\;c\\\\d",
                        "TRIGGER:-P30D")
                .containsOnlyOnce("BEGIN:VEVENT", "END:VALARM");
        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        choose("1/2");
        assertThat(calendar("san:leaf")).contains("TRIGGER:-P3652D\r\n");
        assertThat(calendar("san:shop")).doesNotContain("VEVENT");
        assertThatThrownBy(() -> calendar("is:new")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void long_lines_are_folded_between_characters() {
        String name = "é😀ü".repeat(45);
        ada.certificates().rename(find("leaf").getFirst().id(), name);

        String file = calendar("");

        assertThat(Arrays.stream(file.split("\r\n")))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:ends: " + name + "\r\n");
    }

    @Test
    void what_strangers_wrote_stays_in_its_place() {
        ada.certificates()
                .importFiles(List.of(SampleFiles.of("hostile"), SampleFiles.of("certs/generated")));

        assertThat(Arrays.stream(calendar("").split("\r\n")))
                .allMatch(line -> line.startsWith(" ") || line.matches("(?s)[A-Z]+:.*"))
                .noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
    }

    private void choose(String text) {
        ada.preferences().change(all -> all.withExpiry(ExpiryNotice.of(text).orElseThrow()));
    }

    private String calendar(String search) {
        return new String(
                expiry.calendar(search, one -> "ends: " + one.name()), StandardCharsets.UTF_8);
    }

    private CertificateStatus status() {
        return find("leaf").getFirst().status();
    }

    private List<String> names(Optional<Duration> within) {
        return expiry.due(within).stream().map(CertificateSummary::name).toList();
    }

    private List<CertificateSummary> find(String text) {
        return ada.certificates()
                .page(CertificateQuery.all().matching(text), new PageRequest(1, 10))
                .items();
    }
}
