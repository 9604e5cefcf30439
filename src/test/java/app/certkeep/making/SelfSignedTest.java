package app.certkeep.making;

import static app.certkeep.making.Workbench.CURVE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

@Tag("h2")
class SelfSignedTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final OpenSsl openSsl = new OpenSsl();
    private Workbench ada;

    @BeforeEach
    void signUp() {
        ada = new Workbench(store.signUp("ada"));
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_of_each_kind_of_key_signs_itself_and_is_kept_with_its_key(KeyKind kind) {
        UUID id =
                ada.issuing()
                        .selfSigned(
                                Wish.of("example.com", List.of(), Template.TLS_SERVER),
                                30,
                                new KeyChoice.New(kind));

        CertificateSummary made = ada.shown(id);
        assertThat(made.hasKey()).isTrue();
        assertThat(made.active()).isFalse();
        assertThat(made.subject()).isEqualTo("CN=example.com").isEqualTo(made.issuer());
        assertThat(made.subjectAltNames()).containsExactly("DNS:example.com");
        assertThat(Duration.between(made.notBefore(), made.notAfter())).hasDays(30);
        assertThat(IssuerSearch.isSignedByItself(der(id))).isTrue();
        assertThat(store.signUp("ben").certificates().importText(bytes(id)).paired()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ML_DSA_.*")
    void openssl_accepts_it_and_its_key(KeyKind kind) {
        UUID id =
                ada.issuing()
                        .selfSigned(
                                Wish.of("example.com", List.of(), Template.TLS_SERVER),
                                30,
                                new KeyChoice.New(kind));
        String file = openSsl.file("site.pem", ada.pemWithKey(id));

        assertThat(openSsl.run("verify", "-x509_strict", "-CAfile", file, file))
                .isEqualTo(new OpenSsl.Said(0, file + ": OK\n"));
        assertThat(openSsl.run("x509", "-in", file, "-noout", "-checkend", "2505600").code())
                .isZero();
        assertThat(openSsl.run("x509", "-in", file, "-noout", "-checkend", "2678400").code())
                .isEqualTo(1);
        assertThat(openSsl.run("pkey", "-in", file, "-pubout").text())
                .isEqualTo(openSsl.run("x509", "-in", file, "-noout", "-pubkey").text());
    }

    @Test
    void names_of_all_four_kinds_stand_in_it_as_they_were_asked_for() {
        List<String> names =
                List.of(
                        "DNS:*.example.com",
                        "IP:192.0.2.7",
                        "IP:2001:db8::7",
                        "email:ada@example.com",
                        "URI:https://example.com/ada");
        UUID id =
                ada.issuing()
                        .selfSigned(
                                Wish.of(
                                        "CN=Ada Byron,OU=Site 7,O=Example\\, Inc.,C=DE",
                                        names,
                                        Template.TLS_SERVER),
                                30,
                                CURVE);

        assertThat(ada.shown(id).subjectAltNames()).isEqualTo(names);
        assertThat(ada.shown(id).subject())
                .isEqualTo("CN=Ada Byron,OU=Site 7,O=Example\\, Inc.,C=DE");
        assertThat(openSsl.run("x509", "-in", openSsl.file("c", ada.pem(id)), "-noout", "-subject"))
                .extracting(OpenSsl.Said::text)
                .asString()
                .contains("C = DE, O = \"Example, Inc.\", OU = Site 7, CN = Ada Byron");
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, DNS:example.com",
        "münchen.example, DNS:xn--mnchen-3ya.example",
        "192.0.2.1, IP:192.0.2.1",
        "::1, IP:::1",
        "https://example.com/, URI:https://example.com/"
    })
    void the_kind_of_a_name_shows_in_the_name(String written, String shown) {
        UUID id =
                ada.issuing()
                        .selfSigned(
                                Wish.of(
                                        "Ada Byron",
                                        List.of(written, "DNS:y.example"),
                                        Template.TLS_SERVER),
                                1,
                                CURVE);

        assertThat(ada.shown(id).subjectAltNames().getFirst()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "DNS:exa mple.com",
        "DNS:-x.example",
        "DNS:192.0.2.999",
        "IP:192.0.2.999",
        "IP:192.0.2.0/24",
        "email:nobody",
        "URI:no address",
        "URI:relative/path",
        "other:x"
    })
    void what_is_no_name_is_refused(String written) {
        Wish wish = Wish.of("x.example", List.of(written), Template.TLS_SERVER);

        refused("name", () -> ada.issuing().selfSigned(wish, 1, CURVE));
    }

    @Test
    void a_common_name_that_is_a_host_is_among_the_names_where_clients_look() {
        for (String host : List.of("shop.example", "192.0.2.1", "localhost")) {
            UUID id =
                    ada.issuing()
                            .selfSigned(
                                    Wish.of(host, List.of("www.example"), Template.TLS_SERVER),
                                    1,
                                    CURVE);

            assertThat(ada.shown(id).subjectAltNames())
                    .hasSize(2)
                    .first()
                    .asString()
                    .endsWith(":" + host);
        }
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        IssuingService issuing = ada.issuing();
        refused("subject", () -> issuing.selfSigned(server(" "), 1, CURVE));
        refused("subject", () -> issuing.selfSigned(server("CN=,O=x"), 1, CURVE));
        refused("subject", () -> issuing.selfSigned(server("XY=z"), 1, CURVE));
        refused("subject-country", () -> issuing.selfSigned(server("CN=a.example,C=de"), 1, CURVE));
        refused("subject-too-long", () -> issuing.selfSigned(server("a".repeat(65)), 1, CURVE));
        refused("server-name", () -> issuing.selfSigned(server("CN=Ada Byron"), 1, CURVE));
        refused(
                "email-name",
                () -> issuing.selfSigned(Wish.of("Ada", List.of(), Template.SMIME), 1, CURVE));
        refused("days", () -> issuing.selfSigned(server("a.example"), 0, CURVE));
        refused("days", () -> issuing.selfSigned(server("a.example"), 36_501, CURVE));
        refused(
                "path-length",
                () ->
                        issuing.selfSigned(
                                new Wish(
                                        "a.example",
                                        List.of(),
                                        Template.TLS_SERVER,
                                        OptionalInt.of(0)),
                                1,
                                CURVE));
        assertThat(ada.session().certificates().counts().all()).isZero();
    }

    @Test
    void serials_are_twenty_octets_of_chance() {
        UUID one = ada.issuing().selfSigned(server("a.example"), 1, CURVE);
        UUID other = ada.issuing().selfSigned(server("a.example"), 1, CURVE);

        assertThat(ada.shown(one).serial()).hasSize(40).isNotEqualTo(ada.shown(other).serial());
    }

    @Test
    void a_key_that_was_made_before_goes_to_its_certificate_and_waits_no_more() {
        WaitingKey key = ada.requests().makeKey(KeyKind.ED25519, "for later");

        UUID id = ada.issuing().selfSigned(server("a.example"), 1, new KeyChoice.Waiting(key.id()));

        assertThat(ada.shown(id).hasKey()).isTrue();
        assertThat(ada.shown(id).keyAlgorithm()).isEqualTo("ED25519");
        assertThat(ada.requests().list()).isEmpty();
    }

    @Test
    void a_key_that_was_asked_a_certificate_for_is_not_taken_for_another() {
        WaitingKey request = ada.request("a.example");

        refused(
                "key-requested",
                () ->
                        ada.issuing()
                                .selfSigned(
                                        server("a.example"),
                                        1,
                                        new KeyChoice.Waiting(request.id())));
    }

    private static Wish server(String subject) {
        return Wish.of(subject, List.of(), Template.TLS_SERVER);
    }

    private byte[] bytes(UUID id) {
        return Workbench.bytes(ada.pemWithKey(id));
    }

    private byte[] der(UUID id) {
        try (SecretBytes der = ada.session().certificates().export(id, ExportFormat.DER, false)) {
            return der.bytes().clone();
        }
    }

    static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(InvalidInputException.class)
                .extracting(failure -> ((CertkeepException) failure).messageKey())
                .isEqualTo("making.refused." + reason);
    }
}
