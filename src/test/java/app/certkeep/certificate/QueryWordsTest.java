package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The store holds `leaf.example.com` (ends 2040, has its key), `login.captive-portal.badssl.com`
/// (ended 2022-01-27T12:00Z) and its issuer `DigiCert SHA2 Secure Server CA` (ended 2023-03-08).
@Tag("h2")
class QueryWordsTest {
    private static final String LEAF = "leaf.example.com";
    private static final String PORTAL = "login.captive-portal.badssl.com";
    private static final String DIGICERT = "DigiCert SHA2 Secure Server CA";

    @RegisterExtension final FreshStore store = new FreshStore();
    private CertificateService certificates;

    @BeforeEach
    void fill() {
        certificates = store.signUp("ada").certificates();
        certificates.importFiles(
                List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY, SampleFiles.EXPIRED));
    }

    @Test
    void each_word_asks_its_own_field() {
        assertThat(find("san:LOGIN.captive")).containsExactly(PORTAL);
        assertThat(find("san:rsa")).as("not the key").isEmpty();
        assertThat(find("issuer:digicert")).containsExactlyInAnyOrder(PORTAL, DIGICERT);
        assertThat(find("subject:digicert")).containsExactly(DIGICERT);
        assertThat(find("name:leaf")).containsExactly(LEAF);
        assertThat(find("serial:05:2D:a6")).containsExactly(PORTAL);
        assertThat(find("serial:abdfbadb")).as("not the fingerprint").isEmpty();
        assertThat(find("sha256:ABDF:badb")).containsExactly(PORTAL);
        assertThat(find("sha256:052da6")).as("not the serial").isEmpty();
        assertThat(find("has:key")).containsExactly(LEAF);
        assertThat(find("has:no-key")).containsExactlyInAnyOrder(PORTAL, DIGICERT);
    }

    @Test
    void what_quotation_marks_hold_is_one_word() {
        assertThat(find("issuer:\"DigiCert Global\"")).containsExactly(DIGICERT);
        assertThat(find("issuer:\"Global DigiCert\"")).isEmpty();
        assertThat(find("\"Secure Server\"")).hasSize(2);
        assertThat(find("issuer:\"digicert glo")).containsExactly(DIGICERT);
    }

    @Test
    void several_words_have_to_hold_together() {
        assertThat(find("issuer:digicert san:login secure")).containsExactly(PORTAL);
        assertThat(find("issuer:digicert has:key")).isEmpty();
    }

    @Test
    void states_agree_with_the_filters() {
        certificates.setActive(
                certificates
                        .page(CertificateQuery.all().matching(LEAF), new PageRequest(1, 9))
                        .items()
                        .stream()
                        .map(CertificateSummary::id)
                        .toList(),
                true);

        assertThat(find("is:active")).containsExactly(LEAF);
        assertThat(find("is:inactive")).hasSize(2);
        assertThat(find("is:expired")).containsExactlyInAnyOrder(PORTAL, DIGICERT);
        assertThat(find("is:valid")).containsExactly(LEAF);
        assertThat(find("is:expiring")).isEmpty();
        assertThat(find("is:not-yet-valid")).isEmpty();
    }

    @Test
    void the_end_is_asked_for_by_distance() {
        advanceTo("2039-12-10T00:00:00Z");

        assertThat(find("expires:<30d")).as("not what has ended").containsExactly(LEAF);
        assertThat(find("expires:2m")).containsExactly(LEAF);
        assertThat(find("expires:<3d")).isEmpty();
        assertThat(find("expires:>3d")).containsExactly(LEAF);
        assertThat(find("expires:<-17y")).containsExactly(PORTAL);
        assertThat(find("expires:>-17y")).containsExactly(DIGICERT);
    }

    @Test
    void the_end_is_asked_for_by_day() {
        assertThat(find("expires:2022-01-27")).containsExactly(PORTAL);
        assertThat(find("expires:<2022-01-27")).isEmpty();
        assertThat(find("expires:<2022-01-28")).containsExactly(PORTAL);
        assertThat(find("expires:>2022-01-27")).containsExactlyInAnyOrder(LEAF, DIGICERT);
        assertThat(find("expires:>2022-01-26")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expires:",
                "expires:soon",
                "expires:<30",
                "expires:2022-02-30",
                "expires:<d",
                "is:",
                "is:green",
                "has:",
                "has:money",
                "serial:xyz",
                "sha256:",
                "san:",
                "issuer:",
                "subject:",
                "name:"
            })
    void what_a_word_does_not_take_is_told_in_words(String query) {
        assertThatThrownBy(() -> find(query))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(
                                                new Messages(Locale.ENGLISH)
                                                        .text(
                                                                refused.messageKey(),
                                                                refused.arguments()))
                                        .contains(query.substring(0, query.indexOf(':') + 1)));
    }

    @Test
    void other_words_with_a_colon_are_looked_for_as_they_are() {
        assertThat(find("DNS:login")).containsExactly(PORTAL);
        assertThat(find("http://nowhere")).isEmpty();
        assertThat(find(":")).hasSize(2);
    }

    @Test
    void a_flood_of_quotation_marks_is_answered() {
        assertThat(find("\"".repeat(1_000_000))).hasSize(3);
        assertThat(find("\"\" ".repeat(100_000))).hasSize(3);
    }

    private void advanceTo(String time) {
        store.clock().advance(Duration.between(store.clock().instant(), Instant.parse(time)));
        certificates = store.logIn("ada").certificates();
    }

    private List<String> find(String text) {
        return certificates
                .page(CertificateQuery.all().matching(text), new PageRequest(1, 50))
                .items()
                .stream()
                .map(CertificateSummary::name)
                .toList();
    }
}
