package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.Password;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ImportInboxTest {
    private static final Path LOCKED = SampleFiles.of("containers/generated/modern.p12");

    private static final Path LOCKED_KEY =
            SampleFiles.of("keys/generated/leaf-rsa2048.pbes2-aes256.pem");

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;

    @Test
    void a_review_says_of_each_item_what_becomes_of_it_and_stores_nothing() throws IOException {
        CertificateService certificates = ada();
        Path notes = Files.writeString(folder.resolve("notes.txt"), "nothing");
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(
                    inbox,
                    SampleFiles.LEAF,
                    SampleFiles.LEAF_KEY,
                    SampleFiles.LEAF_DER,
                    SampleFiles.ROOT,
                    SampleFiles.ED25519_KEY,
                    LOCKED,
                    notes);

            ImportReview review = review(inbox);

            assertThat(review.rows())
                    .extracting(ImportRow::state)
                    .containsExactly(
                            ImportState.PAIRED,
                            ImportState.PAIRED,
                            ImportState.DUPLICATE,
                            ImportState.NEW,
                            ImportState.MISMATCHED,
                            ImportState.LOCKED,
                            ImportState.REJECTED);
            assertThat(review.coming()).isEqualTo(3);
            assertThat(review.lost()).isEqualTo(3);
        }
        assertThat(certificates.counts()).isEqualTo(CertificateCounts.NONE);
    }

    @Test
    void a_commit_does_what_the_review_said() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF, SampleFiles.LEAF_KEY, SampleFiles.ROOT);

            ImportOutcome outcome = inbox.commit(ImportProgress.UNWATCHED);

            assertThat(outcome.whole()).isTrue();
            assertThat(outcome.report().imported()).isEqualTo(2);
            assertThat(outcome.report().paired()).isEqualTo(1);
        }
        assertThat(certificates.counts().all()).isEqualTo(2);
        assertThat(certificates.counts().noKey()).isEqualTo(1);
    }

    @Test
    void what_is_kept_already_is_a_duplicate_and_what_is_in_the_trash_comes_back() {
        CertificateService certificates = ada();
        certificates.importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        ImportReport trashed = certificates.importFiles(List.of(SampleFiles.ROOT));
        certificates.delete(trashed.importedIds());
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF, SampleFiles.LEAF_KEY, SampleFiles.ROOT);

            assertThat(review(inbox).rows())
                    .extracting(ImportRow::state)
                    .containsExactly(
                            ImportState.DUPLICATE, ImportState.DUPLICATE, ImportState.RESTORED);
        }
    }

    @Test
    void a_key_is_paired_with_a_certificate_that_is_kept_and_has_none() {
        CertificateService certificates = ada();
        certificates.importFiles(List.of(SampleFiles.LEAF));
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF_KEY);

            ImportRow.OfKey key = (ImportRow.OfKey) review(inbox).rows().getFirst();

            assertThat(key.state()).isEqualTo(ImportState.PAIRED);
            assertThat(key.owner()).isEqualTo("leaf.example.com");
        }
    }

    @Test
    void the_issuers_of_a_chain_are_found_and_a_missing_one_is_named() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.CHAIN);

            assertThat(issuers(review(inbox)))
                    .containsExactly(ImportIssuer.HERE, ImportIssuer.HERE, ImportIssuer.ITSELF);
        }
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF);

            assertThat(issuers(review(inbox))).containsExactly(ImportIssuer.MISSING);
        }
    }

    @Test
    void an_issuer_that_is_kept_is_found() {
        CertificateService certificates = ada();
        certificates.importFiles(List.of(SampleFiles.of("certs/generated/intermediate.pem")));
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF);

            assertThat(issuers(review(inbox))).containsExactly(ImportIssuer.KEPT);
        }
    }

    @Test
    void what_is_left_out_is_not_stored_until_it_is_taken_in_again() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF, SampleFiles.ROOT);
            List<String> leaf = List.of(review(inbox).rows().getFirst().content());

            inbox.leaveOut(leaf, true);
            assertThat(review(inbox).coming()).isEqualTo(1);
            assertThat(inbox.commit(ImportProgress.UNWATCHED).report().imported()).isEqualTo(1);

            inbox.leaveOut(leaf, false);
            assertThat(inbox.commit(ImportProgress.UNWATCHED).report().imported()).isEqualTo(1);
        }
    }

    @Test
    void the_key_of_a_certificate_that_is_left_out_belongs_to_nothing() {
        try (ImportInbox inbox = ada().inbox(List.of())) {
            read(inbox, SampleFiles.LEAF, SampleFiles.LEAF_KEY);

            inbox.leaveOut(List.of(review(inbox).rows().getFirst().content()), true);

            assertThat(review(inbox).rows().getLast().state()).isEqualTo(ImportState.MISMATCHED);
        }
    }

    @Test
    void a_certificate_is_stored_with_the_name_that_was_chosen() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF);
            String leaf = review(inbox).rows().getFirst().content();

            inbox.rename(leaf, " The shop ");
            ImportReport report = inbox.commit(ImportProgress.UNWATCHED).report();

            assertThat(
                            certificates
                                    .inspection()
                                    .of(report.importedIds().getFirst())
                                    .summary()
                                    .name())
                    .isEqualTo("The shop");
            assertThatThrownBy(() -> inbox.rename(leaf, " "))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_password_opens_what_is_locked_and_is_tried_on_what_is_read_later() throws IOException {
        try (ImportInbox inbox = ada().inbox(List.of())) {
            read(inbox, LOCKED);

            assertThat(inbox.unlock(password("wrong"), ImportProgress.UNWATCHED)).isZero();
            assertThat(review(inbox).count(ImportState.LOCKED)).isEqualTo(1);
            assertThat(inbox.unlock(password("password"), ImportProgress.UNWATCHED)).isEqualTo(1);
            assertThat(review(inbox).count(ImportState.LOCKED)).isZero();
            assertThat(review(inbox).count(ImportState.PAIRED)).isEqualTo(2);

            read(inbox, Files.copy(LOCKED, folder.resolve("again.p12")));
            assertThat(review(inbox).count(ImportState.LOCKED)).isZero();
        }
    }

    @Test
    void a_choice_outlives_the_unlocking_of_its_file() throws IOException {
        Path both = folder.resolve("both.pem");
        Files.writeString(both, text(SampleFiles.ROOT) + text(LOCKED_KEY));
        try (ImportInbox inbox = ada().inbox(List.of())) {
            read(inbox, both, SampleFiles.LEAF);
            inbox.leaveOut(List.of(review(inbox).rows().getFirst().content()), true);

            assertThat(inbox.unlock(password("password"), ImportProgress.UNWATCHED)).isEqualTo(1);

            assertThat(review(inbox).rows().getFirst().leftOut()).isTrue();
        }
    }

    @Test
    void a_cancelled_commit_leaves_whole_batches_and_another_one_stores_the_rest() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            inbox.readText(SampleFiles.many(0, 1200));
            read(inbox, SampleFiles.LEAF, SampleFiles.LEAF_KEY);

            ImportOutcome stopped = inbox.commit((done, _) -> done == 0);
            assertThat(stopped.whole()).isFalse();
            assertThat(stopped.report().imported()).isEqualTo(500);
            assertThat(certificates.counts().all()).isEqualTo(500);
            assertThat(review(inbox).count(ImportState.DUPLICATE)).isEqualTo(500);

            ImportOutcome rest = inbox.commit(ImportProgress.UNWATCHED);
            assertThat(rest.whole()).isTrue();
            assertThat(rest.report().imported()).isEqualTo(701);
            assertThat(rest.report().duplicates()).isEqualTo(500);
        }
        assertThat(certificates.counts().noKey()).isZero();
    }

    @Test
    void a_commit_stopped_before_its_first_batch_stores_nothing() {
        CertificateService certificates = ada();
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(inbox, SampleFiles.LEAF);

            assertThat(inbox.commit((_, _) -> false).whole()).isFalse();
        }
        assertThat(certificates.counts()).isEqualTo(CertificateCounts.NONE);
    }

    @Test
    void a_cancelled_reading_says_that_it_is_not_whole() {
        try (ImportInbox inbox = ada().inbox(List.of())) {
            boolean whole =
                    inbox.readFiles(
                            List.of(SampleFiles.LEAF, SampleFiles.ROOT), (done, _) -> done == 0);

            assertThat(whole).isFalse();
            assertThat(review(inbox).rows()).hasSize(1);
        }
    }

    @Test
    void reading_ends_at_twenty_thousand_items_and_says_so() {
        try (ImportInbox inbox = ada().inbox(List.of())) {
            inbox.readText(SampleFiles.many(0, 6000));
            inbox.readText(SampleFiles.many(6000, 13_000));
            inbox.readText(SampleFiles.many(13_000, 20_001));

            ImportReview review = review(inbox);

            assertThat(review.coming()).isEqualTo(20_000);
            assertThat(review.rows().getLast())
                    .isInstanceOfSatisfying(
                            ImportRow.Refused.class,
                            last ->
                                    assertThat(last.reasonKey())
                                            .isEqualTo("certificate.rejected.run-too-long"));
        }
    }

    @Test
    void each_item_is_told_in_words_what_becomes_of_it() throws IOException {
        CertificateService certificates = ada();
        certificates.rename(
                certificates.importFiles(List.of(SampleFiles.ROOT)).importedIds().getFirst(),
                "Our root");
        Files.copy(SampleFiles.EC, folder.resolve("shop.crt"));
        Files.copy(SampleFiles.ED25519_KEY, folder.resolve("shop.key"));
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            read(
                    inbox,
                    SampleFiles.LEAF,
                    SampleFiles.LEAF_DER,
                    SampleFiles.LEAF_KEY,
                    SampleFiles.ROOT,
                    folder.resolve("shop.crt"),
                    folder.resolve("shop.key"));

            assertThat(review(inbox).rows())
                    .extracting(ImportInboxTest::told)
                    .containsExactly(
                            "PAIRED paired  " + SampleFiles.LEAF_KEY,
                            "DUPLICATE again  " + SampleFiles.LEAF,
                            "PAIRED key leaf.example.com ",
                            "DUPLICATE kept Our root ",
                            "NEW new  ",
                            "MISMATCHED mismatched-beside match-ec-p256 ");
        }
    }

    private static String told(ImportRow row) {
        ImportFate fate =
                switch (row) {
                    case ImportRow.OfCertificate one -> one.fate();
                    case ImportRow.OfKey one -> one.fate();
                    case ImportRow.Refused one ->
                            new ImportFate(one.state(), one.reasonKey(), "", "");
                };
        String word = fate.messageKey().replace("certificate.import.fate.", "");
        return fate.state() + " " + word + " " + fate.name() + " " + fate.file();
    }

    @Test
    void a_closed_inbox_holds_nothing() {
        ImportInbox inbox = ada().inbox(List.of());
        read(inbox, SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        Password given = password("password");
        inbox.unlock(given, ImportProgress.UNWATCHED);

        inbox.close();

        assertThat(review(inbox).rows()).isEmpty();
        assertThat(given.view().chars()).containsOnly(0);
    }

    private CertificateService ada() {
        return store.signUp("ada").certificates();
    }

    private static void read(ImportInbox inbox, Path... files) {
        assertThat(inbox.readFiles(List.of(files), ImportProgress.UNWATCHED)).isTrue();
    }

    private static ImportReview review(ImportInbox inbox) {
        return inbox.review(ImportProgress.UNWATCHED);
    }

    private static List<ImportIssuer> issuers(ImportReview review) {
        return review.rows().stream()
                .filter(ImportRow.OfCertificate.class::isInstance)
                .map(ImportRow.OfCertificate.class::cast)
                .map(ImportRow.OfCertificate::issuedBy)
                .toList();
    }

    private static String text(Path file) {
        return new String(SampleFiles.bytes(file), StandardCharsets.US_ASCII);
    }

    private static Password password(String text) {
        return new Password(text.toCharArray());
    }
}
