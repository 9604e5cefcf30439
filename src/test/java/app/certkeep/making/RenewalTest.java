package app.certkeep.making;

import static app.certkeep.making.SelfSignedTest.refused;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class RenewalTest {
    private static final Renewal SAME_KEY = new Renewal(Optional.empty(), Optional.empty(), 90);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final OpenSsl openSsl = new OpenSsl();
    private Workbench ada;

    @BeforeEach
    void signUp() {
        ada = new Workbench(store.signUp("ada"));
    }

    @Test
    void a_certificate_is_renewed_by_the_authority_that_signed_it_under_the_same_key() {
        store.clock().stand();
        UUID root = ada.authority("Root");
        ada.authority("Root");
        UUID site = ada.server(root, "shop.example");
        later(Duration.ofDays(80));

        UUID renewed = ada.issuing().renew(site, SAME_KEY);

        CertificateSummary before = ada.shown(site);
        CertificateSummary after = ada.shown(renewed);
        assertThat(after.subject()).isEqualTo(before.subject());
        assertThat(after.subjectAltNames()).isEqualTo(before.subjectAltNames());
        assertThat(after.notAfter()).isEqualTo(before.notAfter().plus(Duration.ofDays(80)));
        assertThat(after.hasKey()).isTrue();
        assertThat(after.serial()).isNotEqualTo(before.serial());
        assertThat(publicKey(renewed)).isEqualTo(publicKey(site));
        assertThat(text(renewed)).contains("TLS Web Server Authentication", "CA:FALSE");
        String now = "" + store.clock().instant().getEpochSecond();
        assertThat(
                        openSsl.run(
                                        "verify",
                                        "-attime",
                                        now,
                                        "-CAfile",
                                        openSsl.file("root.pem", ada.pem(root)),
                                        openSsl.file("leaf.pem", ada.pem(renewed)))
                                .code())
                .isZero();
    }

    @Test
    void a_renewal_may_have_a_new_key_of_another_kind() {
        UUID rsa =
                ada.issuing()
                        .selfSigned(
                                Wish.of("shop.example", List.of(), Template.TLS_SERVER),
                                30,
                                new KeyChoice.New(KeyKind.RSA_2048));
        assertThat(text(rsa)).contains("Key Encipherment");

        UUID renewed =
                ada.issuing()
                        .renew(
                                rsa,
                                new Renewal(Optional.empty(), Optional.of(KeyKind.ED25519), 30));

        assertThat(ada.shown(renewed).keyAlgorithm()).isEqualTo("ED25519");
        assertThat(ada.shown(renewed).hasKey()).isTrue();
        assertThat(text(renewed))
                .contains("Digital Signature", "DNS:shop.example")
                .doesNotContain("Key Encipherment");
        String file = openSsl.file("self.pem", ada.pem(renewed));
        assertThat(openSsl.run("verify", "-CAfile", file, file).code()).isZero();
    }

    @Test
    void an_authority_that_is_renewed_under_its_key_stays_the_issuer_of_what_it_signed() {
        UUID root = ada.authority("Root");
        UUID site = ada.server(root, "shop.example");

        UUID renewed = ada.issuing().renew(root, SAME_KEY);

        assertThat(
                        openSsl.run(
                                        "verify",
                                        "-CAfile",
                                        openSsl.file("root.pem", ada.pem(renewed)),
                                        openSsl.file("leaf.pem", ada.pem(site)))
                                .code())
                .isZero();
    }

    @Test
    void another_authority_may_sign_the_renewal() {
        UUID site = ada.server(ada.authority("Old Root"), "shop.example");
        UUID other = ada.authority("New Root");

        UUID renewed =
                ada.issuing().renew(site, new Renewal(Optional.of(other), Optional.empty(), 30));

        assertThat(ada.shown(renewed).issuer()).isEqualTo("CN=New Root");
    }

    @Test
    void what_an_authority_elsewhere_signed_is_not_renewed_here() {
        UUID leaf =
                ada.session()
                        .certificates()
                        .importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY))
                        .importedIds()
                        .getFirst();

        refused("no-authority", () -> ada.issuing().renew(leaf, SAME_KEY));
    }

    private String publicKey(UUID id) {
        return openSsl.run("x509", "-noout", "-pubkey", "-in", openSsl.file("c", ada.pem(id)))
                .text();
    }

    /// A session does not last that long.
    private void later(Duration passed) {
        store.clock().advance(passed);
        ada = new Workbench(store.logIn("ada"));
    }

    private String text(UUID id) {
        return openSsl.run("x509", "-noout", "-text", "-in", openSsl.file("c", ada.pem(id))).text();
    }
}
