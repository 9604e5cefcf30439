package app.certkeep.served;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.MovableClock;
import app.certkeep.network.AddressKind;
import app.certkeep.network.ClosedPort;
import app.certkeep.network.NetworkProblem;
import app.certkeep.served.TestAuthority.Issued;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class CertificateFetchTest {
    private static final TestAuthority ROOT = TestAuthority.make("Test Root");
    private static final Issued SITE =
            ROOT.issue("localhost", TestAuthority.names("localhost", "127.0.0.1"));

    private final Clock clock = new MovableClock();
    private final CertificateFetch fetch = fetching(Duration.ofSeconds(10));

    private CertificateFetch fetching(Duration patience) {
        Set<X509Certificate> roots = Set.of(ROOT.certificate());
        return new CertificateFetch(new ServerProbe(patience), new TrustCheck(clock, () -> roots));
    }

    @Test
    void a_server_shows_its_chain_and_how_it_would_speak() {
        try (TlsServer server = TlsServer.showing(SITE, ROOT.certificate())) {
            FetchResult.Fetched fetched = fetched(server.address());

            assertThat(fetched.chain()).hasSize(2);
            assertThat(fetched.chain().getFirst().der()).isEqualTo(SITE.der());
            assertThat(fetched.agreement().orElseThrow().protocol()).isEqualTo("TLSv1.3");
            assertThat(fetched.agreement().orElseThrow().cipher()).startsWith("TLS_");
            assertThat(fetched.place()).isEqualTo(AddressKind.LOOPBACK);
            assertThat(fetched.verdicts()).containsExactly(Verdict.TRUSTED);
            assertThat(new String(fetched.pem(), StandardCharsets.US_ASCII))
                    .containsSubsequence("-----BEGIN CERTIFICATE", "-----BEGIN CERTIFICATE");
        }
    }

    @Test
    void the_server_is_told_which_host_is_wanted() {
        try (TlsServer server = TlsServer.showing(SITE)) {
            fetched(server.address());
            fetched(new ServerAddress("127.0.0.1", server.port(), StartTls.NONE));

            assertThat(server.askedNames()).containsOnly("localhost");
        }
    }

    @Test
    void an_authority_that_java_does_not_trust_is_told() {
        TestAuthority other = TestAuthority.make("Other Root");
        Issued site = other.issue("localhost", TestAuthority.names("localhost"));
        try (TlsServer server = TlsServer.showing(site, other.certificate())) {
            assertThat(fetched(server.address()).verdicts()).containsExactly(Verdict.UNTRUSTED);
        }
    }

    @Test
    void what_vouches_for_itself_is_told() {
        Issued own = TestAuthority.selfSigned("localhost", TestAuthority.names("localhost"));
        try (TlsServer server = TlsServer.showing(own)) {
            assertThat(fetched(server.address()).verdicts()).containsExactly(Verdict.SELF_SIGNED);
        }
    }

    @Test
    void what_has_expired_is_told_beside_who_vouched_for_it() {
        Issued site =
                ROOT.issue(
                        "localhost",
                        Instant.parse("2021-01-01T00:00:00Z"),
                        Instant.parse("2022-01-01T00:00:00Z"),
                        TestAuthority.names("localhost"));
        try (TlsServer server = TlsServer.showing(site)) {
            assertThat(fetched(server.address()).verdicts())
                    .containsExactly(Verdict.TRUSTED, Verdict.EXPIRED);
        }
    }

    @Test
    void other_names_and_other_uses_and_a_time_to_come_are_told() {
        Issued site =
                ROOT.issue(
                        "elsewhere.example",
                        Instant.parse("2038-01-01T00:00:00Z"),
                        Instant.parse("2039-01-01T00:00:00Z"),
                        TestAuthority.names("elsewhere.example"),
                        TestAuthority.uses(KeyPurposeId.id_kp_emailProtection));
        try (TlsServer server = TlsServer.showing(site)) {
            assertThat(fetched(server.address()).verdicts())
                    .containsExactly(
                            Verdict.TRUSTED,
                            Verdict.NOT_YET_VALID,
                            Verdict.NAME_MISMATCH,
                            Verdict.NOT_FOR_SERVERS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com, www.example.com, true",
        "WWW.example.com, www.example.com, true",
        "*.example.com, www.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, a.www.example.com, false",
        "w*.example.com, www.example.com, false",
        "*.com, example.com, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "example.com, 192.0.2.1, false"
    })
    void names_match_as_browsers_match_them(String name, String host, boolean matches) {
        Issued site = ROOT.issue("x", TestAuthority.names(name));

        assertThat(
                        ServerNames.of(site.certificate())
                                .contain(new ServerAddress(host, 443, StartTls.NONE)))
                .isEqualTo(matches);
    }

    @Test
    void a_server_that_wants_a_certificate_of_ours_has_shown_its_own() {
        try (TlsServer server = TlsServer.wantingOne(SITE)) {
            FetchResult.Fetched fetched = fetched(server.address());

            assertThat(fetched.chain().getFirst().der()).isEqualTo(SITE.der());
            assertThat(fetched.agreement()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_server_goes_over_to_tls_when_asked_in_its_protocol(StartTls protocol) {
        try (TlsServer server = TlsServer.upgrading(protocol, SITE)) {
            assertThat(fetched(server.address(protocol)).chain().getFirst().der())
                    .isEqualTo(SITE.der());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_server_that_will_not_go_over_to_tls_is_told(StartTls protocol) {
        try (TlsServer server = TlsServer.refusing(protocol)) {
            assertThat(problem(fetch, server.address(protocol)))
                    .isEqualTo(NetworkProblem.NO_STARTTLS);
        }
    }

    @Test
    void another_protocol_is_told_from_tls() {
        try (TlsServer server =
                TlsServer.plain(
                        socket -> {
                            OutputStream out = socket.getOutputStream();
                            out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                            out.flush();
                            socket.getInputStream().readAllBytes();
                        })) {
            assertThat(problem(fetch, server.address())).isEqualTo(NetworkProblem.NOT_TLS);
            assertThat(problem(fetch, server.address(StartTls.POP3)))
                    .isEqualTo(NetworkProblem.NO_STARTTLS);
        }
    }

    @Test
    void a_server_that_says_nothing_ends_with_the_time() {
        try (TlsServer server = TlsServer.plain(socket -> socket.getInputStream().readAllBytes())) {
            CertificateFetch hasty = fetching(Duration.ofMillis(200));

            assertThat(problem(hasty, server.address())).isEqualTo(NetworkProblem.TIMEOUT);
            assertThat(problem(hasty, server.address(StartTls.SMTP)))
                    .isEqualTo(NetworkProblem.TIMEOUT);
        }
    }

    @Test
    void a_server_that_never_ends_its_greeting_is_not_listened_to_for_ever() {
        try (TlsServer server =
                TlsServer.plain(
                        socket -> {
                            OutputStream out = socket.getOutputStream();
                            while (true) {
                                out.write("220-and another thing\r\n".getBytes());
                            }
                        })) {
            assertThat(problem(fetch, server.address(StartTls.SMTP)))
                    .isEqualTo(NetworkProblem.NO_STARTTLS);
        }
    }

    @Test
    void a_server_that_hangs_up_is_told() {
        try (TlsServer server = TlsServer.plain(socket -> socket.getInputStream().read())) {
            assertThat(problem(fetch, server.address())).isEqualTo(NetworkProblem.BROKEN);
        }
    }

    @Test
    void where_nothing_listens_the_reason_is_told() throws IOException {
        try (ClosedPort port = new ClosedPort()) {
            assertThat(problem(fetch, new ServerAddress("127.0.0.1", port.number(), StartTls.NONE)))
                    .isEqualTo(NetworkProblem.REFUSED);
        }
        assertThat(problem(fetch, new ServerAddress("nowhere.invalid", 443, StartTls.NONE)))
                .isEqualTo(NetworkProblem.NO_SUCH_HOST);
    }

    @Test
    void metadata_services_and_link_local_addresses_are_not_connected_to() {
        for (String host : List.of("169.254.169.254", "fe80::1", "0.0.0.0", "100.100.100.200")) {
            assertThat(problem(fetch, new ServerAddress(host, 443, StartTls.NONE)))
                    .as(host)
                    .isEqualTo(NetworkProblem.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void each_problem_and_verdict_and_state_is_put_into_words() {
        for (NetworkProblem problem : NetworkProblem.values()) {
            assertThat(Words.of(problem.messageKey())).isNotBlank();
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(Words.of(verdict.messageKey())).isNotBlank();
        }
        for (ServedState state : ServedState.values()) {
            assertThat(Words.of(state.messageKey())).isNotBlank();
        }
    }

    private static NetworkProblem problem(CertificateFetch fetch, ServerAddress server) {
        return ((FetchResult.Unreachable) fetch.from(server)).problem();
    }

    private FetchResult.Fetched fetched(ServerAddress server) {
        return (FetchResult.Fetched) fetch.from(server);
    }
}
