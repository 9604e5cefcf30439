package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class CertificateListTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        CertificateService certificates = with();
        certificates.importText(SampleFiles.many(0, 25));
        List<UUID> seen = new ArrayList<>();

        for (int number = 1; number <= 3; number++) {
            Page<CertificateSummary> page =
                    certificates.page(CertificateQuery.all(), new PageRequest(number, 10));
            assertThat(page.total()).isEqualTo(25);
            assertThat(page.pages()).isEqualTo(3);
            page.items().forEach(item -> seen.add(item.id()));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(certificates.page(CertificateQuery.all(), new PageRequest(4, 10)).items())
                .isEmpty();
    }

    @Test
    void what_expires_first_comes_first_unless_asked_otherwise() {
        CertificateService certificates = with(SampleFiles.LEAF, SampleFiles.EXPIRED);

        assertThat(names(certificates, CertificateQuery.all()))
                .containsExactly(
                        "login.captive-portal.badssl.com",
                        "DigiCert SHA2 Secure Server CA",
                        "leaf.example.com");
    }

    @Test
    void names_are_sorted_without_regard_to_case_and_both_ways() {
        CertificateService certificates = with(SampleFiles.LEAF, SampleFiles.EXPIRED);
        CertificateQuery byName = CertificateQuery.all().sortedBy(CertificateSort.NAME, true);

        assertThat(names(certificates, byName))
                .containsExactly(
                        "DigiCert SHA2 Secure Server CA",
                        "leaf.example.com",
                        "login.captive-portal.badssl.com");
        assertThat(names(certificates, byName.sortedBy(CertificateSort.NAME, false)))
                .containsExactly(
                        "login.captive-portal.badssl.com",
                        "leaf.example.com",
                        "DigiCert SHA2 Secure Server CA");
    }

    @Test
    void active_ones_and_ones_with_a_key_can_come_first() {
        CertificateService certificates =
                with(SampleFiles.EXPIRED, SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        UUID leaf = idOf(certificates, "leaf");
        certificates.setActive(List.of(leaf), true);

        assertThat(first(certificates, CertificateSort.ACTIVE)).isEqualTo(leaf);
        assertThat(first(certificates, CertificateSort.KEY)).isEqualTo(leaf);
    }

    @ParameterizedTest
    @EnumSource(CertificateSort.class)
    void every_order_works_both_ways(CertificateSort sort) {
        CertificateService certificates = with(SampleFiles.THREE_UNRELATED);
        for (boolean ascending : new boolean[] {true, false}) {
            assertThat(names(certificates, CertificateQuery.all().sortedBy(sort, ascending)))
                    .hasSize(3);
        }
    }

    @Test
    void all_words_have_to_occur_somewhere_in_any_case() {
        CertificateService certificates = with(SampleFiles.LEAF, SampleFiles.EXPIRED);

        assertThat(search(certificates, "LEAF corpus")).containsExactly("leaf.example.com");
        assertThat(search(certificates, "leaf badssl")).isEmpty();
        assertThat(search(certificates, "052DA655c9"))
                .as("serial")
                .containsExactly("login.captive-portal.badssl.com");
        assertThat(search(certificates, "c30c4188"))
                .as("fingerprint")
                .containsExactly("leaf.example.com");
        assertThat(search(certificates, "DNS:login")).as("alternative name").hasSize(1);
    }

    @Test
    void signs_of_the_query_language_are_searched_for_as_they_are() {
        CertificateService certificates = with(SampleFiles.LEAF);

        assertThat(search(certificates, "%")).isEmpty();
        assertThat(search(certificates, "leaf_example")).isEmpty();
        assertThat(search(certificates, "' or 1=1 --")).isEmpty();
    }

    @Test
    void each_filter_shows_what_its_count_says() {
        store.clock().advance(until("2039-12-15T00:00:00Z"));
        CertificateService certificates =
                with(
                        SampleFiles.EXPIRED,
                        SampleFiles.LEAF,
                        SampleFiles.LEAF_KEY,
                        SampleFiles.of("hostile/generated/cert/date-9999.pem"));
        certificates.setActive(List.of(idOf(certificates, "c30c4188")), true);

        CertificateCounts counts = certificates.counts();

        assertThat(counts).isEqualTo(new CertificateCounts(4, 1, 3, 1, 2, 2));
        for (CertificateFilter filter : CertificateFilter.values()) {
            assertThat(names(certificates, CertificateQuery.all().only(filter)))
                    .as(filter.name())
                    .hasSize((int) counts.of(filter));
        }
    }

    @Test
    void the_status_agrees_with_the_filters() {
        store.clock().advance(until("2039-12-15T00:00:00Z"));
        CertificateService certificates = with(SampleFiles.EXPIRED, SampleFiles.LEAF);

        assertThat(statuses(certificates, CertificateFilter.EXPIRING))
                .containsExactly(CertificateStatus.EXPIRING);
        assertThat(statuses(certificates, CertificateFilter.EXPIRED))
                .containsExactly(CertificateStatus.EXPIRED, CertificateStatus.EXPIRED);
    }

    @Test
    void a_certificate_is_found_by_the_beginning_of_its_id() {
        CertificateService certificates = with(SampleFiles.LEAF);
        UUID id = idOf(certificates, "leaf");
        String text = id.toString();

        assertThat(certificates.idOf(text)).isEqualTo(id);
        assertThat(certificates.idOf(text.substring(0, 8).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(id);
        assertThat(certificates.idOf(text.substring(0, 15))).isEqualTo(id);
    }

    @Test
    void fewer_than_eight_characters_and_other_texts_are_no_ids() {
        CertificateService certificates = with(SampleFiles.LEAF);
        String seven = idOf(certificates, "leaf").toString().substring(0, 7);

        for (String text : List.of(seven, "", "%%%%%%%%", "leaf.example.com", "00000000")) {
            assertThatThrownBy(() -> certificates.idOf(text)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void another_users_certificate_is_not_found_by_anything() {
        UUID id = idOf(with(SampleFiles.LEAF), "leaf");
        CertificateService others = store.signUp("ben").certificates();
        List<UUID> ids = List.of(id);

        assertNotFound(() -> others.idOf(id.toString()));
        assertNotFound(() -> others.inspection().of(id));
        assertNotFound(() -> others.setActive(ids, true));
        assertNotFound(() -> others.rename(id, "mine"));
        assertNotFound(() -> others.delete(ids));
        assertNotFound(() -> others.export(id, ExportFormat.PEM, true));
        assertThat(search(others, "leaf")).isEmpty();
    }

    @Test
    void details_hold_the_pem_form() {
        CertificateService certificates = with(SampleFiles.LEAF);

        InspectedCertificate details = certificates.inspection().of(idOf(certificates, "leaf"));

        assertThat(details.pem()).isEqualTo(new String(SampleFiles.bytes(SampleFiles.LEAF)));
        assertThat(details.summary().name()).isEqualTo("leaf.example.com");
    }

    @Test
    void a_certificate_with_ten_thousand_names_is_listed_with_all_of_them() {
        CertificateService certificates =
                with(SampleFiles.of("hostile/generated/cert/san-10000.pem"));

        CertificateSummary only =
                certificates
                        .page(CertificateQuery.all(), new PageRequest(1, 10))
                        .items()
                        .getFirst();

        assertThat(only.subjectAltNames()).hasSize(10_000);
    }

    @Test
    void an_ended_session_lists_nothing() {
        var session = store.signUp("ada");
        store.certkeep().accounts().logOut(session.identity());

        assertThatThrownBy(() -> session.certificates().counts())
                .isInstanceOf(app.certkeep.failure.NotAllowedException.class);
    }

    private CertificateService with(Path... files) {
        CertificateService certificates = store.signUp("ada").certificates();
        certificates.importFiles(List.of(files));
        return certificates;
    }

    private Duration until(String time) {
        return Duration.between(store.clock().instant(), Instant.parse(time));
    }

    private static UUID idOf(CertificateService certificates, String text) {
        return find(certificates, CertificateQuery.all().matching(text)).getFirst().id();
    }

    private static UUID first(CertificateService certificates, CertificateSort sort) {
        return find(certificates, CertificateQuery.all().sortedBy(sort, true)).getFirst().id();
    }

    private static List<String> search(CertificateService certificates, String text) {
        return names(certificates, CertificateQuery.all().matching(text));
    }

    private static List<String> names(CertificateService certificates, CertificateQuery query) {
        return find(certificates, query).stream().map(CertificateSummary::name).toList();
    }

    private static List<CertificateStatus> statuses(
            CertificateService certificates, CertificateFilter filter) {
        return find(certificates, CertificateQuery.all().only(filter)).stream()
                .map(CertificateSummary::status)
                .toList();
    }

    private static List<CertificateSummary> find(
            CertificateService certificates, CertificateQuery query) {
        return certificates.page(query, new PageRequest(1, 100)).items();
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
