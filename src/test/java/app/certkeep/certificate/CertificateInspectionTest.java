package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.ChainLink.End;
import app.certkeep.certificate.format.Statement;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

@Tag("h2")
class CertificateInspectionTest {
    private static final String CHAINS = "certs/generated/chain/";

    @RegisterExtension final FreshStore store = new FreshStore();
    private CertificateService certificates;

    @BeforeEach
    void signUp() {
        certificates = store.signUp("ada").certificates();
    }

    @Test
    void all_that_a_certificate_says_is_there() {
        add(SampleFiles.LEAF);

        InspectedCertificate seen = certificates.inspection().of(id("leaf.example.com"));

        assertThat(seen.view().version()).isEqualTo(3);
        assertThat(seen.view().says("certificate.usage.key-encipherment")).isTrue();
        assertThat(seen.pem()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(seen.findings())
                .extracting(finding -> finding.what().key())
                .contains("certificate.lint.long-lifetime");
        assertThat(certificates.inspection().outline(seen.summary().id()).complete()).isTrue();
    }

    @Test
    void a_chain_is_found_in_the_store_whatever_order_it_came_in() {
        add(SampleFiles.of("certs/generated/chain-reversed.pem"));

        ChainLink leaf = certificates.inspection().chain(id("leaf.example.com"));

        assertThat(leaf.end()).isEqualTo(End.GOES_ON);
        ChainLink intermediate = leaf.issuers().getFirst();
        assertThat(intermediate.name()).isEqualTo("Corpus Test Intermediate");
        assertThat(intermediate.id()).contains(id("Corpus Test Intermediate"));
        ChainLink root = intermediate.issuers().getFirst();
        assertThat(root.end()).isEqualTo(End.ROOT);
        assertThat(root.trusted()).isFalse();
        assertThat(leaf.leadsToTrust()).isFalse();
        assertThat(List.of(leaf, intermediate, root)).allMatch(ChainLink::proved);
    }

    @Test
    void a_missing_issuer_is_named() {
        add(SampleFiles.of("certs/generated/chain-missing-intermediate.pem"));

        ChainLink leaf = certificates.inspection().chain(id("leaf.example.com"));

        assertThat(leaf.end()).isEqualTo(End.MISSING);
        assertThat(leaf.issuer()).contains("Corpus Test Intermediate");
        assertThat(leaf.issuers()).isEmpty();
    }

    @Test
    void an_issuer_in_the_trash_is_missing() {
        add(SampleFiles.CHAIN);
        certificates.delete(List.of(id("Corpus Test Intermediate")));

        assertThat(certificates.inspection().chain(id("leaf.example.com")).end())
                .isEqualTo(End.MISSING);
    }

    @Test
    void a_chain_ends_at_a_root_that_this_computer_trusts() {
        add(SampleFiles.of("certs/x509-limbo/webpki__online__storage.googleapis.com.pem"));
        certificates.delete(List.of(id("GTS Root R1")));

        ChainLink leaf = certificates.inspection().chain(id("storage.googleapis.com"));

        assertThat(leaf.leadsToTrust()).isTrue();
        ChainLink root = leaf.issuers().getFirst().issuers().getFirst();
        assertThat(root.trusted()).isTrue();
        assertThat(root.id()).isEmpty();
        assertThat(root.end()).isEqualTo(End.ROOT);
    }

    @Test
    void authorities_that_vouch_for_each_other_do_not_go_round() {
        add(SampleFiles.of(CHAINS + "loop-a-b.pem"));

        ChainLink a = certificates.inspection().chain(id("Loop A"));

        assertThat(a.issuers()).hasSize(1);
        assertThat(a.issuers().getFirst().end()).isEqualTo(End.CUT);
    }

    @Test
    void a_name_alone_vouches_for_nothing() {
        add(SampleFiles.of(CHAINS + "self-issued-not-self-signed.pem"));

        assertThat(certificates.inspection().chain(id("Same Name CA")).end())
                .isEqualTo(End.MISSING);
    }

    @Test
    void names_that_differ_in_case_and_white_space_are_the_same_name() {
        add(SampleFiles.of(CHAINS + "issuer-name-encoding-differs.pem"));

        for (String leaf : List.of("encleaf", "encleaf2")) {
            assertThat(certificates.inspection().chain(id(leaf)).issuers())
                    .as(leaf)
                    .extracting(ChainLink::end)
                    .containsExactly(End.ROOT);
        }
    }

    @Test
    void authorities_that_signed_each_other_give_several_ways() {
        add(SampleFiles.of("certs/x509-limbo/rfc5280__nc__nc-forbids-alternate-chain-ica.pem"));

        ChainLink leaf = certificates.inspection().chain(id("permitted.example.com"));

        assertThat(leaf.issuers()).hasSize(2);
    }

    @Test
    void issuers_of_another_user_are_unknown() {
        add(SampleFiles.LEAF);
        UUID leaf = id("leaf.example.com");
        CertificateService others = store.signUp("ben").certificates();
        others.importFiles(List.of(SampleFiles.CHAIN));

        assertThat(certificates.inspection().chain(leaf).end()).isEqualTo(End.MISSING);
        assertThatThrownBy(() -> others.inspection().of(leaf))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> others.inspection().chain(leaf))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> others.inspection().outline(leaf))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> others.inspection().compare(leaf, leaf))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void certificates_are_compared_field_by_field() {
        add(SampleFiles.CHAIN);
        UUID leaf = id("leaf.example.com");
        UUID root = id("Corpus Test Root");

        List<ComparedField> fields = certificates.inspection().compare(leaf, root);

        assertThat(certificates.inspection().compare(leaf, leaf)).allMatch(ComparedField::same);
        ComparedField subject = named(fields, "certificate.field.subject");
        assertThat(subject.same()).isFalse();
        assertThat(subject.left())
                .containsExactly(
                        Statement.of(
                                "certificate.says.value",
                                "CN=leaf.example.com,O=Corpus Test,C=XX"));
        assertThat(named(fields, "certificate.field.not-after").same()).isTrue();
        assertThat(named(fields, "certificate.extension.subject-alt-name").right()).isEmpty();
        assertThat(named(fields, "certificate.extension.key-usage").same()).isFalse();
    }

    private static ComparedField named(List<ComparedField> fields, String key) {
        return fields.stream()
                .filter(field -> field.name().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void add(Path file) {
        certificates.importFiles(List.of(file));
    }

    private UUID id(String name) {
        return certificates.page(CertificateQuery.all(), new PageRequest(1, 100)).items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
