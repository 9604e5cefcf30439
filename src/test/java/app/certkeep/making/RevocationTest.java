package app.certkeep.making;

import static app.certkeep.making.SelfSignedTest.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.failure.ConflictException;

import org.bouncycastle.cert.X509CRLHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class RevocationTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final OpenSsl openSsl = new OpenSsl();
    private Workbench ada;
    private UUID root;

    @BeforeEach
    void signUp() {
        ada = new Workbench(store.signUp("ada"));
        root = ada.authority("Root");
    }

    @Test
    void openssl_refuses_what_is_on_the_list_and_accepts_what_is_not() {
        UUID good = ada.server(root, "good.example");
        UUID bad = ada.server(root, "bad.example");

        assertThat(ada.revocations().revoke(bad, RevocationReason.KEY_COMPROMISE)).isEqualTo(root);
        SignedList list = ada.revocations().sign(root, 7);

        String authority = openSsl.file("root.pem", ada.pem(root));
        String crl = openSsl.file("root.crl", list.pem());
        assertThat(verify(authority, crl, good).code()).isZero();
        assertThat(verify(authority, crl, bad).text()).contains("certificate revoked");
        OpenSsl.Said said = openSsl.run("crl", "-in", crl, "-CAfile", authority, "-noout", "-text");
        assertThat(said.text()).contains("verify OK", "Key Compromise", "X509v3 CRL Number");
        String der = openSsl.file("der.crl", list.der());
        assertThat(openSsl.run("crl", "-inform", "der", "-in", der, "-noout", "-crlnumber").text())
                .contains("0x01");
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_stands_on_the_list(RevocationReason reason) throws Exception {
        UUID site = ada.server(root, "shop.example");
        ada.revocations().revoke(site, reason);

        SignedList list = ada.revocations().sign(root, 7);

        assertThat(ada.revocations().revoked(root))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.certificate()).isEqualTo(site);
                            assertThat(one.reason()).isEqualTo(reason);
                            assertThat(one.serial()).isEqualTo(ada.shown(site).serial());
                        });
        X509CRLHolder read = new X509CRLHolder(list.der());
        assertThat(read.getRevokedCertificates()).hasSize(1);
        assertThat(list.entries()).isEqualTo(1);
    }

    @Test
    void lists_are_numbered_and_say_when_the_next_one_is_due() throws Exception {
        SignedList first = ada.revocations().sign(root, 7);
        SignedList second = ada.revocations().sign(root, 30);

        assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
        assertThat(first.entries()).isZero();
        assertThat(Duration.between(second.thisUpdate(), second.nextUpdate())).hasDays(30);
        assertThat(new X509CRLHolder(second.der()).getNextUpdate().toInstant())
                .isEqualTo(second.nextUpdate());
        refused("days", () -> ada.revocations().sign(root, 0));
    }

    @Test
    void a_renewed_authority_goes_on_with_its_list() {
        UUID site = ada.server(root, "shop.example");
        ada.revocations().revoke(site, RevocationReason.SUPERSEDED);
        ada.revocations().sign(root, 7);
        UUID renewed =
                ada.issuing().renew(root, new Renewal(Optional.empty(), Optional.empty(), 90));

        SignedList list = ada.revocations().sign(renewed, 7);

        assertThat(list.number()).isEqualTo(2);
        assertThat(list.entries()).isEqualTo(1);
    }

    @Test
    void a_certificate_is_revoked_once() {
        UUID site = ada.server(root, "shop.example");
        ada.revocations().revoke(site, RevocationReason.UNSPECIFIED);

        assertThatThrownBy(() -> ada.revocations().revoke(site, RevocationReason.KEY_COMPROMISE))
                .isInstanceOf(ConflictException.class);
        assertThat(ada.revocations().revoked(root)).hasSize(1);
    }

    @Test
    void a_deleted_certificate_stays_on_the_list() {
        UUID site = ada.server(root, "shop.example");
        ada.revocations().revoke(site, RevocationReason.UNSPECIFIED);
        ada.session().certificates().delete(List.of(site));
        ada.session().certificates().trash().purge(List.of(site));

        assertThat(ada.revocations().sign(root, 7).entries()).isEqualTo(1);
    }

    @Test
    void what_nobody_here_signed_cannot_be_revoked_here() {
        UUID leaf =
                ada.session()
                        .certificates()
                        .importFiles(List.of(SampleFiles.LEAF))
                        .importedIds()
                        .getFirst();

        refused("not-ours", () -> ada.revocations().revoke(leaf, RevocationReason.UNSPECIFIED));
    }

    private OpenSsl.Said verify(String authority, String crl, UUID leaf) {
        String file = openSsl.file("leaf.pem", ada.pem(leaf));
        return openSsl.run("verify", "-crl_check", "-CAfile", authority, "-CRLfile", crl, file);
    }
}
