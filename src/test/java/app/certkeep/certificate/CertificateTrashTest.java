package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class CertificateTrashTest {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private CertificateService certificates;
    private UUID leaf;

    @BeforeEach
    void importSome() {
        ada = store.signUp("ada");
        certificates = ada.certificates();
        ImportReport report =
                certificates.importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        leaf = report.importedIds().getFirst();
        certificates.importFiles(List.of(SampleFiles.EXPIRED));
    }

    @Test
    void what_is_deleted_is_nowhere_but_in_the_trash() {
        int others = certificates.page(CertificateQuery.all(), FIRST).items().size() - 1;
        certificates.delete(List.of(leaf));

        assertThat(certificates.counts().all()).isEqualTo(others);
        assertThat(ada.holdings().certificates()).isEqualTo(others);
        assertThat(found("leaf.example.com")).isEmpty();
        assertThat(certificates.page(CertificateQuery.all(), FIRST).items())
                .hasSize(others)
                .extracting(CertificateSummary::id)
                .doesNotContain(leaf);
        assertNotFound(() -> certificates.inspection().of(leaf));
        assertNotFound(() -> certificates.export(leaf, ExportFormat.PEM, true));
        assertNotFound(() -> certificates.setActive(List.of(leaf), true));
        assertNotFound(() -> certificates.rename(leaf, "x"));
        assertNotFound(() -> certificates.delete(List.of(leaf)));
        assertNotFound(() -> certificates.idOf(leaf.toString().substring(0, 8)));
        assertThat(ada.trash().count(TrashItem.Kind.CERTIFICATE)).isEqualTo(1);
        assertThat(ada.trash().list().getFirst().name()).isEqualTo("leaf.example.com");
    }

    @Test
    void it_comes_back_as_it_was_even_after_a_restart() {
        certificates.rename(leaf, "shop");
        certificates.setActive(List.of(leaf), true);
        certificates.delete(List.of(leaf));
        store.reopen();
        UserSession again = store.logIn("ada");

        assertThat(again.certificates().trash().restore(List.of(leaf))).containsExactly("shop");

        CertificateSummary summary = again.certificates().inspection().of(leaf).summary();
        assertThat(summary.name()).isEqualTo("shop");
        assertThat(summary.active()).isTrue();
        assertThat(again.deliveries().page(app.certkeep.notification.DeliveryQuery.ALL, FIRST))
                .matches(page -> page.total() == 0);
        try (SecretBytes pem = again.certificates().export(leaf, ExportFormat.PEM, true)) {
            assertThat(new String(pem.bytes(), StandardCharsets.US_ASCII)).contains("PRIVATE KEY");
        }
    }

    @Test
    void importing_it_again_takes_it_out_of_the_trash_with_its_name_and_key() {
        certificates.rename(leaf, "shop");
        certificates.delete(List.of(leaf));

        ImportReport report = certificates.importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF));

        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.imported()).isZero();
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(certificates.inspection().of(leaf).summary().name()).isEqualTo("shop");
        assertThat(certificates.inspection().of(leaf).summary().hasKey()).isTrue();
        assertThat(certificates.trash().count()).isZero();
    }

    @Test
    void a_key_finds_no_certificate_in_the_trash() {
        UserSession eve = store.signUp("eve");
        UUID id =
                eve.certificates().importFiles(List.of(SampleFiles.LEAF)).importedIds().getFirst();
        eve.certificates().delete(List.of(id));

        ImportReport alone = eve.certificates().importFiles(List.of(SampleFiles.LEAF_KEY));
        assertThat(alone.paired()).isZero();
        assertThat(alone.rejected()).hasSize(1);

        ImportReport both =
                eve.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        assertThat(both.restored()).isEqualTo(1);
        assertThat(both.paired()).isEqualTo(1);
    }

    @Test
    void one_that_is_not_there_keeps_all_where_they_are() {
        certificates.delete(List.of(leaf));
        List<UUID> ids = new ArrayList<>(List.of(leaf, UUID.randomUUID()));

        assertNotFound(() -> certificates.trash().restore(ids));
        assertNotFound(() -> certificates.trash().purge(ids));
        assertThat(certificates.trash().count()).isEqualTo(1);
    }

    @Test
    void a_certificate_keeps_its_name() {
        certificates.delete(List.of(leaf));
        TrashItem item = ada.trash().find("leaf.example.com");

        assertThatThrownBy(() -> ada.trash().restore(item, "other"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ada.trash().restore(item, null)).isEqualTo("leaf.example.com");
    }

    @Test
    void what_lies_there_longer_than_the_policy_says_goes_for_good() {
        certificates.delete(List.of(leaf));
        store.clock().advance(Duration.ofDays(29));
        assertThat(store.logIn("ada").trash().purgeExpired()).isZero();
        store.clock().advance(Duration.ofHours(25));
        UserSession later = store.logIn("ada");

        assertThat(later.trash().purgeExpired()).isEqualTo(1);

        assertThat(later.trash().list()).isEmpty();
        ImportReport again = later.certificates().importFiles(List.of(SampleFiles.LEAF));
        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.restored()).isZero();
        UUID fresh = again.importedIds().getFirst();
        assertThat(later.certificates().inspection().of(fresh).summary().hasKey()).isFalse();
    }

    @Test
    void the_trash_is_paged_with_what_went_last_on_top() {
        certificates.importText(SampleFiles.many(0, 30));
        List<UUID> many = found("sample.eu").stream().map(CertificateSummary::id).toList();
        certificates.delete(many);
        store.clock().advance(Duration.ofSeconds(5));
        certificates.delete(List.of(leaf));

        var page = certificates.trash().page(new PageRequest(1, 20));

        assertThat(page.total()).isEqualTo(31);
        assertThat(page.items()).hasSize(20).first().extracting(one -> one.id()).isEqualTo(leaf);
        assertThat(certificates.trash().page(new PageRequest(2, 20)).items()).hasSize(11);
        assertThat(ada.trash().purgeOlderThan(Duration.ofSeconds(3))).isEqualTo(30);
        assertThat(ada.trash().empty(TrashItem.Kind.CERTIFICATE)).isEqualTo(1);
    }

    private List<CertificateSummary> found(String words) {
        return certificates.page(CertificateQuery.all().matching(words), FIRST).items();
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
