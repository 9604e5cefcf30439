package app.certkeep.making;

import static app.certkeep.making.SelfSignedTest.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Tag("h2")
class RequestTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final OpenSsl openSsl = new OpenSsl();
    private Workbench ada;

    @BeforeEach
    void signUp() {
        ada = new Workbench(store.signUp("ada"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ML_DSA_.*")
    void openssl_accepts_a_request_of_each_kind_of_key(KeyKind kind) {
        WaitingKey request =
                ada.requests()
                        .make(
                                Wish.of(
                                        "CN=example.com,O=Example",
                                        List.of("www.example.com", "IP:192.0.2.1"),
                                        Template.TLS_SERVER),
                                new KeyChoice.New(kind));

        String file = openSsl.file("site.csr", Workbench.pem(request));
        OpenSsl.Said said = openSsl.run("req", "-verify", "-noout", "-text", "-in", file);

        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains("verify OK")
                .contains("O = Example, CN = example.com")
                .contains("DNS:www.example.com, IP Address:192.0.2.1")
                .contains("TLS Web Server Authentication");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"ML_DSA_.*", "ED25519"})
    void a_request_of_a_newer_kind_is_signed_and_comes_back_with_its_key(KeyKind kind) {
        WaitingKey request =
                ada.requests()
                        .make(
                                Wish.of("example.com", List.of(), Template.TLS_SERVER),
                                new KeyChoice.New(kind));
        UUID authority = ada.authority("Root", new KeyChoice.New(kind));

        UUID id = ada.issuing().sign(authority, request.id(), Terms.of(Template.TLS_SERVER, 30));

        assertThat(ada.shown(id).hasKey()).isTrue();
        assertThat(ada.requests().list()).isEmpty();
    }

    @Test
    void the_certificate_that_comes_back_finds_its_key_and_the_request_is_done() {
        WaitingKey request = ada.request("example.com");
        Workbench ben = new Workbench(store.signUp("ben"));
        UUID signed =
                ben.issuing()
                        .sign(
                                ben.authority("Ben's Root"),
                                Workbench.bytes(Workbench.pem(request)),
                                Terms.of(Template.TLS_SERVER, 30));
        assertThat(ben.shown(signed).hasKey()).isFalse();

        ImportReport report =
                ada.session().certificates().importText(Workbench.bytes(ben.pem(signed)));

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.paired()).isEqualTo(1);
        assertThat(ada.requests().list()).isEmpty();
        String file = openSsl.file("both.pem", ada.pemWithKey(report.importedIds().getFirst()));
        assertThat(openSsl.run("pkey", "-in", file, "-pubout").text())
                .isEqualTo(openSsl.run("x509", "-in", file, "-noout", "-pubkey").text());
    }

    @Test
    void a_key_that_waits_gets_a_request_later_and_another_one_in_its_place() {
        WaitingKey key = ada.requests().makeKey(KeyKind.EC_P384, "mail");
        assertThat(key.request()).isEmpty();
        KeyChoice choice = new KeyChoice.Waiting(key.id());

        ada.requests().make(Wish.of("a.example", List.of(), Template.TLS_SERVER), choice);
        WaitingKey again =
                ada.requests().make(Wish.of("b.example", List.of(), Template.TLS_SERVER), choice);

        assertThat(ada.requests().list()).hasSize(1);
        assertThat(again.id()).isEqualTo(key.id());
        String file = openSsl.file("b.csr", Workbench.pem(ada.requests().details(key.id())));
        assertThat(openSsl.run("req", "-noout", "-subject", "-in", file).text())
                .contains("CN = b.example");
    }

    @Test
    void a_request_says_again_what_a_certificate_says() {
        UUID root = ada.authority("Root");
        UUID site = ada.server(root, "shop.example");

        WaitingKey same = ada.requests().makeAgain(site, Optional.empty());
        WaitingKey other = ada.requests().makeAgain(site, Optional.of(KeyKind.RSA_2048));

        assertThat(same.name()).isEqualTo("shop.example");
        assertThat(same.algorithm()).isEqualTo(ada.shown(site).keyAlgorithm());
        assertThat(other.algorithm()).isEqualTo("RSA");
        for (WaitingKey one : List.of(same, other)) {
            String file = openSsl.file("again.csr", Workbench.pem(one));
            assertThat(openSsl.run("req", "-verify", "-noout", "-text", "-in", file).text())
                    .contains("verify OK", "CN = shop.example", "DNS:shop.example");
        }
    }

    @Test
    void a_request_for_the_same_key_waits_on_while_its_old_certificate_comes_again() {
        UUID site = ada.server(ada.authority("Root"), "shop.example");
        WaitingKey again = ada.requests().makeAgain(site, Optional.empty());

        ImportReport report =
                ada.session().certificates().importText(Workbench.bytes(ada.pem(site)));

        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(ada.requests().list()).extracting(WaitingKey::id).containsExactly(again.id());
    }

    @Test
    void a_forgotten_key_is_gone() {
        WaitingKey request = ada.request("example.com");

        ada.requests().forget(request.id());

        assertThat(ada.requests().list()).isEmpty();
        assertThatThrownBy(() -> ada.requests().details(request.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_waiting_key_that_was_tampered_with_is_not_given_out() {
        WaitingKey one = ada.request("one.example");
        WaitingKey other = ada.request("other.example");
        store.database()
                .change(
                        transaction ->
                                transaction
                                        .session()
                                        .createNativeMutationQuery(
                                                "update waiting_key set private_key = (select"
                                                        + " private_key from waiting_key where id ="
                                                        + " :other) where id = :one")
                                        .setParameter("one", one.id())
                                        .setParameter("other", other.id())
                                        .executeUpdate());

        assertThatThrownBy(
                        () ->
                                ada.requests()
                                        .make(
                                                Wish.of(
                                                        "x.example",
                                                        List.of(),
                                                        Template.TLS_CLIENT),
                                                new KeyChoice.Waiting(one.id())))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void a_key_of_a_certificate_without_one_cannot_be_used() {
        Workbench ben = new Workbench(store.signUp("ben"));
        String pem = ben.pem(ben.authority("Root"));
        UUID root =
                ada.session()
                        .certificates()
                        .importText(Workbench.bytes(pem))
                        .importedIds()
                        .getFirst();

        refused("no-key", () -> ada.requests().makeAgain(root, Optional.empty()));
    }

    @Test
    void no_request_asks_for_what_cannot_be() {
        refused(
                "server-name",
                () ->
                        ada.requests()
                                .make(
                                        Wish.of("Ada Byron", List.of(), Template.TLS_SERVER),
                                        Workbench.CURVE));
        assertThat(ada.requests().list()).isEmpty();
        List<CertificateSummary> none =
                ada.session()
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 10))
                        .items();
        assertThat(none).isEmpty();
    }
}
