package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Path;
import java.util.List;

class CertificateImportTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void a_certificate_and_its_key_are_paired_when_they_come_together() {
        CertificateService certificates = ada();

        ImportReport report = importInto(certificates, SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        assertCounts(report, 1, 1, 0, 0, 0);
        assertThat(only(certificates).hasKey()).isTrue();
        assertThat(only(certificates).active()).isFalse();
        assertThat(only(certificates).id()).isEqualTo(report.importedIds().getFirst());
    }

    @Test
    void a_key_is_paired_with_a_certificate_that_comes_after_it_in_the_same_run() {
        ImportReport report = importInto(ada(), SampleFiles.LEAF_KEY, SampleFiles.LEAF);

        assertCounts(report, 1, 1, 0, 0, 0);
    }

    @Test
    void a_key_is_paired_with_a_certificate_that_is_stored_already() {
        CertificateService certificates = ada();
        importInto(certificates, SampleFiles.LEAF);

        ImportReport report = importInto(certificates, SampleFiles.LEAF_KEY_PKCS1);

        assertCounts(report, 0, 1, 0, 0, 0);
        assertThat(only(certificates).hasKey()).isTrue();
    }

    @Test
    void a_key_is_given_to_every_certificate_of_its_public_key_that_has_none() {
        CertificateService certificates = ada();
        importInto(certificates, SampleFiles.EC);

        ImportReport report =
                importInto(certificates, SampleFiles.EC_COMPRESSED, SampleFiles.EC_KEY);

        assertCounts(report, 1, 2, 0, 0, 0);
    }

    @Test
    void a_key_that_fits_nothing_is_rejected_and_is_not_kept() {
        CertificateService certificates = ada();

        ImportReport report = importInto(certificates, SampleFiles.LEAF, SampleFiles.ED25519_KEY);

        assertCounts(report, 1, 0, 0, 0, 1);
        assertThat(report.rejected().getFirst())
                .isEqualTo(
                        new Rejected(
                                SampleFiles.ED25519_KEY.toString(),
                                0,
                                "certificate.rejected.key-fits-nothing",
                                List.of()));
        assertCounts(importInto(certificates, SampleFiles.ED25519), 1, 0, 0, 0, 0);
        assertThat(certificates.counts().noKey()).isEqualTo(2);
    }

    @Test
    void a_key_that_its_certificate_has_already_is_said_to_be_there() {
        CertificateService certificates = ada();
        importInto(certificates, SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        assertCounts(importInto(certificates, SampleFiles.LEAF_KEY), 0, 0, 0, 1, 0);
    }

    @Test
    void a_certificate_that_is_there_already_is_a_duplicate_and_its_key_still_pairs() {
        CertificateService certificates = ada();
        importInto(certificates, SampleFiles.LEAF);

        ImportReport report = importInto(certificates, SampleFiles.LEAF_DER, SampleFiles.LEAF_KEY);

        assertCounts(report, 0, 1, 1, 0, 0);
        assertThat(certificates.counts().all()).isEqualTo(1);
    }

    @Test
    void a_certificate_that_a_file_holds_three_times_is_stored_once() {
        assertCounts(importInto(ada(), SampleFiles.THREE_TIMES), 1, 0, 2, 0, 0);
    }

    @Test
    void one_bad_block_among_good_ones_is_named_and_the_good_ones_are_in() {
        ImportReport report = importInto(ada(), SampleFiles.GOOD_BAD_GOOD);

        assertCounts(report, 2, 0, 0, 0, 1);
        assertThat(report.rejected().getFirst().index()).isEqualTo(1);
    }

    @Test
    void an_import_of_more_than_one_batch_keeps_everything_in_order() {
        CertificateService certificates = ada();

        ImportReport report = certificates.importText(SampleFiles.many(0, 1200));

        assertCounts(report, 1200, 0, 0, 0, 0);
        assertThat(certificates.counts().all()).isEqualTo(1200);
        assertThat(certificates.inspection().of(report.importedIds().get(700)).summary().name())
                .isEqualTo("n00700.sample.eu");
    }

    @Test
    void keys_pair_with_certificates_of_an_earlier_batch() {
        CertificateService certificates = ada();

        ImportReport report = certificates.importText(SampleFiles.many(0, 600));
        assertThat(report.imported()).isEqualTo(600);

        assertThat(importInto(certificates, SampleFiles.LEAF_KEY).paired()).isEqualTo(600);
    }

    @Test
    void what_was_imported_is_there_after_a_restart() {
        importInto(ada(), SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        store.reopen();

        CertificateSummary leaf = only(store.logIn("ada").certificates());
        assertThat(leaf.name()).isEqualTo("leaf.example.com");
        assertThat(leaf.hasKey()).isTrue();
    }

    @Test
    void a_second_user_sees_none_of_it_and_can_import_the_same() {
        importInto(ada(), SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        CertificateService others = store.signUp("ben").certificates();

        assertThat(others.counts()).isEqualTo(CertificateCounts.NONE);
        assertCounts(importInto(others, SampleFiles.LEAF_KEY), 0, 0, 0, 0, 1);
        assertCounts(importInto(others, SampleFiles.LEAF), 1, 0, 0, 0, 0);
        assertThat(only(others).hasKey()).isFalse();
    }

    @Test
    void every_field_is_as_the_certificate_has_it() {
        CertificateService certificates = ada();
        importInto(certificates, SampleFiles.EXPIRED);
        var page =
                certificates.page(
                        CertificateQuery.all().matching("captive"), new PageRequest(1, 10));

        assertThat(page.items())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.name()).isEqualTo("login.captive-portal.badssl.com");
                            assertThat(one.subject())
                                    .isEqualTo(
                                            "CN=login.captive-portal.badssl.com,O=Lucas Garron"
                                                    + " Torres,L=Walnut Creek,ST=California,C=US");
                            assertThat(one.issuer())
                                    .isEqualTo(
                                            "CN=DigiCert SHA2 Secure Server CA,O=DigiCert"
                                                    + " Inc,C=US");
                            assertThat(one.serial()).isEqualTo("052da655c9cbc7d5ddd57b8410a3f428");
                            assertThat(one.notBefore()).isEqualTo("2020-01-21T00:00:00Z");
                            assertThat(one.notAfter()).isEqualTo("2022-01-27T12:00:00Z");
                            assertThat(one.sha256()).startsWith("abdfbadb8f3264797f8279917f57d52c");
                            assertThat(one.subjectAltNames())
                                    .containsExactly("DNS:login.captive-portal.badssl.com");
                            assertThat(one.keyAlgorithm()).isEqualTo("RSA");
                            assertThat(one.keySize()).hasValue(2048);
                            assertThat(one.signatureAlgorithm())
                                    .isEqualTo("sha256WithRSAEncryption");
                            assertThat(one.ca()).isFalse();
                            assertThat(one.status()).isEqualTo(CertificateStatus.EXPIRED);
                        });
    }

    private CertificateService ada() {
        UserSession session = store.signUp("ada");
        return session.certificates();
    }

    private static ImportReport importInto(CertificateService certificates, Path... files) {
        return certificates.importFiles(List.of(files));
    }

    private static CertificateSummary only(CertificateService certificates) {
        var page = certificates.page(CertificateQuery.all(), new PageRequest(1, 10));
        assertThat(page.items()).hasSize(1);
        return page.items().getFirst();
    }

    private static void assertCounts(
            ImportReport report,
            int imported,
            int paired,
            int duplicates,
            int keysAlreadyThere,
            int rejected) {
        assertThat(report.imported()).as("imported").isEqualTo(imported);
        assertThat(report.paired()).as("paired").isEqualTo(paired);
        assertThat(report.duplicates()).as("duplicates").isEqualTo(duplicates);
        assertThat(report.keysAlreadyThere()).as("keys there").isEqualTo(keysAlreadyThere);
        assertThat(report.rejected()).as("rejected").hasSize(rejected);
        assertThat(report.importedIds()).hasSize(imported);
    }
}
