package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lists beyond a page.
class CertificateSheetTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void all_that_match_are_named_in_their_order_however_many_a_page_shows() {
        CertificateService certificates = with(SampleFiles.many(0, 1_200));
        CertificateQuery query =
                CertificateQuery.all().matching("n00").sortedBy(CertificateSort.NAME, false);

        assertThat(certificates.sheet().ids(query))
                .hasSize(1_000)
                .startsWith(first(certificates, query));
        assertThat(certificates.sheet().ids(query.only(CertificateFilter.ACTIVE))).isEmpty();
        assertThatThrownBy(() -> certificates.sheet().ids(query.matching("expires:")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_sheet_has_a_line_for_each_under_its_headings() {
        CertificateService certificates = with(SampleFiles.bytes(SampleFiles.CHAIN));
        CertificateQuery leaf = CertificateQuery.all().matching("name:leaf");
        CertificateSummary one = certificates.page(leaf, new PageRequest(1, 1)).items().getFirst();
        certificates.tags().add(List.of(one.id()), List.of("web", "two words"));

        List<String> lines = csv(certificates, leaf).lines().toList();

        assertThat(lines)
                .hasSize(2)
                .first()
                .isEqualTo(
                        "name,active,status,subject,subjectAltNames,issuer,serial,notBefore,"
                                + "notAfter,keyAlgorithm,keySize,privateKey,tags,sha256,added,id");
        assertThat(lines.getLast())
                .startsWith("leaf.example.com,false,")
                .contains(",\"two words,web\",", one.sha256())
                .endsWith("," + one.id());
        assertThat(csv(certificates, CertificateQuery.all()).lines()).hasSizeGreaterThan(3);
    }

    @Test
    void a_name_is_no_formula_in_a_sheet() {
        CertificateService certificates = with(SampleFiles.bytes(SampleFiles.LEAF));
        CertificateQuery all = CertificateQuery.all();
        certificates.rename(first(certificates, all), "=cmd|' /C calc'!A0");

        assertThat(csv(certificates, all).lines().toList().getLast())
                .startsWith("'=cmd|' /C calc'!A0,");
    }

    private static java.util.UUID first(CertificateService certificates, CertificateQuery query) {
        return certificates.page(query, new PageRequest(1, 1)).items().getFirst().id();
    }

    private static String csv(CertificateService certificates, CertificateQuery query) {
        return new String(certificates.sheet().csv(query), StandardCharsets.UTF_8);
    }

    private CertificateService with(byte[] file) {
        UserSession ada = store.signUp("ada");
        ada.certificates().importText(file);
        return ada.certificates();
    }
}
