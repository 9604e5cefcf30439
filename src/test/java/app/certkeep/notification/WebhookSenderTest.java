package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.MovableClock;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.network.AddressKind;
import app.certkeep.network.ClosedPort;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@Tag("h2")
class WebhookSenderTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();
    private static final String BODY = "{\"type\":\"endpoint.test\",\"x\":\"ü\"}";

    private final MockWebServer server = new MockWebServer();
    private final MovableClock clock = new MovableClock();
    private final WebhookSender sender = new WebhookSender(clock);

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        sender.close();
        server.close();
    }

    @Test
    void a_message_arrives_signed_by_standard_webhooks() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(204).build());

        Attempt attempt = send(server.url("/hook?x=1").toString());

        assertThat(attempt.outcome()).isEqualTo(new Outcome.Delivered(204, ""));
        assertThat(attempt.reached()).isEqualTo(AddressKind.LOOPBACK);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/hook?x=1");
        assertThat(request.getBody().utf8()).isEqualTo(BODY);
        long second = Long.parseLong(request.getHeaders().get("webhook-timestamp"));
        assertThat(second).isEqualTo(attempt.at().getEpochSecond());
        assertThat(request.getHeaders().get("webhook-id")).isEqualTo("msg_1");
        assertThat(request.getHeaders().get("webhook-signature"))
                .isEqualTo(
                        WebhookSigner.sign(
                                new SecretBytes(SECRET.clone()),
                                "msg_1",
                                second,
                                BODY.getBytes(StandardCharsets.UTF_8)));
        assertThat(request.getHeaders().get("content-type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("user-agent")).startsWith("Certkeep/");
    }

    @Test
    void the_start_of_the_answer_is_kept_and_the_rest_is_not_waited_for() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(10 * 1024 * 1024)).build());

        Outcome outcome = send(server.url("/").toString()).outcome();

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcome.detail()).hasSize(64 * 1024);
    }

    @Test
    void answers_are_told_apart() {
        assertThat(failureFor(404).kind()).isEqualTo(FailureKind.CLIENT_ERROR);
        assertThat(failureFor(408).kind()).isEqualTo(FailureKind.CLIENT_ERROR);
        assertThat(failureFor(500).kind()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(failureFor(503).status()).isEqualTo(503);
        server.enqueue(new MockResponse.Builder().code(410).build());
        assertThat(send(server.url("/").toString()).outcome()).isInstanceOf(Outcome.Gone.class);
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void a_redirect_is_not_followed() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", server.url("/else"))
                        .build());

        Outcome.Failed failed = failure(server.url("/").toString());

        assertThat(failed.kind()).isEqualTo(FailureKind.REDIRECT);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void the_time_a_server_asks_for_is_read_as_seconds_and_as_a_date() {
        server.enqueue(
                new MockResponse.Builder().code(503).addHeader("Retry-After", "120").build());
        assertThat(failure(server.url("/").toString()).retryAfter())
                .isEqualTo(Duration.ofMinutes(2));
        server.enqueue(
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "Wed, 01 Jan 2200 00:00:00 GMT")
                        .build());
        assertThat(failure(server.url("/").toString()).retryAfter())
                .isGreaterThan(Duration.ofDays(365));
        server.enqueue(
                new MockResponse.Builder().code(503).addHeader("Retry-After", "soon").build());
        assertThat(failure(server.url("/").toString()).retryAfter()).isNull();
    }

    @Test
    void a_server_that_wants_it_again_at_once_gets_it_by_the_schedule_all_the_same() {
        server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
        server.enqueue(new MockResponse.Builder().build());

        Outcome.Failed failed = failure(server.url("/").toString());

        assertThat(failed.retryAfter()).isEqualTo(Duration.ZERO);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void the_headers_of_the_answer_are_kept() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", "https://elsewhere.example/")
                        .build());

        assertThat(send(server.url("/").toString()).answered())
                .contains(new DeliveryDetails.Header("Location", "https://elsewhere.example/"));
    }

    @Test
    void a_name_that_does_not_resolve_is_told_as_that() {
        assertThat(failure("https://nosuch.invalid/").kind()).isEqualTo(FailureKind.DNS);
    }

    @Test
    void a_closed_port_is_told_as_refused() throws IOException {
        try (ClosedPort port = new ClosedPort()) {
            assertThat(failure("http://127.0.0.1:" + port.number() + "/").kind())
                    .isEqualTo(FailureKind.REFUSED);
        }
    }

    @Test
    void a_server_that_never_answers_ends_by_timeout() throws IOException {
        OkHttpClient hasty = new OkHttpClient.Builder().build();
        SendingLimits hurried =
                new SendingLimits(Duration.ofSeconds(1), Duration.ofMillis(300), 1024, 1);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebhookSender impatient = new WebhookSender(hasty, hurried, clock)) {
            Attempt attempt =
                    impatient.send(message("http://127.0.0.1:" + silent.getLocalPort() + "/"));
            assertThat(((Outcome.Failed) attempt.outcome()).kind()).isEqualTo(FailureKind.TIMEOUT);
        }
    }

    @Test
    void a_certificate_of_an_unknown_issuer_is_told_as_untrusted() {
        useTls(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build());

        assertThat(failure("https://localhost:" + server.getPort() + "/").kind())
                .isEqualTo(FailureKind.TLS_UNTRUSTED);
    }

    @Test
    void a_certificate_for_another_name_is_told_as_that() {
        HeldCertificate other =
                new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
        useTls(other);

        try (WebhookSender trusting = new WebhookSender(trusting(other), clock)) {
            Attempt attempt = trusting.send(message("https://localhost:" + server.getPort() + "/"));
            assertThat(((Outcome.Failed) attempt.outcome()).kind()).isEqualTo(FailureKind.TLS_NAME);
        }
    }

    @Test
    void a_trusted_server_is_delivered_to_over_tls() {
        HeldCertificate own =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        useTls(own);
        server.enqueue(new MockResponse.Builder().build());

        try (WebhookSender trusting = new WebhookSender(trusting(own), clock)) {
            Attempt attempt = trusting.send(message("https://localhost:" + server.getPort() + "/"));
            assertThat(attempt.outcome()).isInstanceOf(Outcome.Delivered.class);
        }
    }

    @Test
    void with_an_authority_of_its_own_a_server_of_that_is_trusted_and_no_other() {
        HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
        useTls(
                new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName("localhost")
                        .build());
        server.enqueue(new MockResponse.Builder().build());
        String url = "https://localhost:" + server.getPort() + "/";

        assertThat(send(url, authority.certificatePem())).isInstanceOf(Outcome.Delivered.class);
        assertThat(send(url, other.certificatePem()).kind()).isEqualTo(FailureKind.TLS_UNTRUSTED);
    }

    @Test
    void an_authority_of_its_own_does_not_spare_a_server_its_name() {
        HeldCertificate own =
                new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
        useTls(own);

        assertThat(send("https://localhost:" + server.getPort() + "/", own.certificatePem()).kind())
                .isEqualTo(FailureKind.TLS_NAME);
    }

    @Test
    void a_port_that_speaks_no_tls_is_told_as_that() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInClear(plain));
            assertThat(failure("https://127.0.0.1:" + plain.getLocalPort() + "/").kind())
                    .isEqualTo(FailureKind.TLS);
        }
    }

    @Test
    void no_connection_is_made_to_a_metadata_address() {
        for (String host :
                List.of("169.254.169.254", "2852039166", "[fe80::1]", "[fd00:ec2::254]")) {
            assertThat(failure("http://" + host + "/latest/meta-data").kind())
                    .as(host)
                    .isEqualTo(FailureKind.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void a_name_that_leads_to_a_metadata_address_is_refused_when_it_connects() {
        OkHttpClient rebinding =
                new OkHttpClient.Builder()
                        .dns(name -> List.of(InetAddress.ofLiteral("169.254.169.254")))
                        .build();
        try (WebhookSender lured = new WebhookSender(rebinding, clock)) {
            Attempt attempt = lured.send(message("https://innocent.example/"));
            assertThat(((Outcome.Failed) attempt.outcome()).kind())
                    .isEqualTo(FailureKind.FORBIDDEN_ADDRESS);
        }
    }

    private static void answerInClear(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes());
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void useTls(HeldCertificate certificate) {
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .build()
                        .sslSocketFactory());
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(certificate.certificate())
                        .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private Outcome.Failed failureFor(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        return failure(server.url("/").toString());
    }

    private Outcome.Failed failure(String url) {
        return (Outcome.Failed) send(url).outcome();
    }

    private Attempt send(String url) {
        return sender.send(message(url));
    }

    /// With certificates that an endpoint trusts.
    private Outcome send(String url, String pem) {
        SecretBytes entered = new SecretBytes(pem.getBytes(StandardCharsets.UTF_8));
        return sender.send(message(url, OwnAuthority.require(entered))).outcome();
    }

    private static Message message(String url) {
        return message(url, null);
    }

    private static Message message(String url, SecretBytes authority) {
        return new Message(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                "msg_1",
                BODY,
                new EndpointParts(
                        new SecretBytes(url.getBytes(StandardCharsets.UTF_8)),
                        new SecretBytes(SECRET.clone()),
                        null,
                        null,
                        authority));
    }
}
