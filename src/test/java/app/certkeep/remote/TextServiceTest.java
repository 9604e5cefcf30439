package app.certkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.remote.Answer.Problem;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

class TextServiceTest {
    private final MockWebServer server = new MockWebServer();
    private final HeldCertificate own =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    @BeforeEach
    void start() throws IOException {
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(own)
                        .build()
                        .sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_text_comes_without_white_space_around_it() {
        server.enqueue(new MockResponse.Builder().body(" grün\r\nzwei \n").build());

        assertThat(text(ask())).isEqualTo("grün\nzwei");
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_is_not_asked() {
        server.enqueue(new MockResponse.Builder().body("text").build());

        Answer answer = new TextService().ask(ServiceUrl.require(url()), 1, 1);
        assertThat(answer).isEqualTo(new Answer.Failed(Problem.UNTRUSTED));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void nobody_follows_elsewhere() {
        server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", url()).build());

        assertThat(ask()).isEqualTo(new Answer.Failed(Problem.REDIRECT));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void more_than_64_kib_is_too_long() {
        server.enqueue(new MockResponse.Builder().body("a".repeat(65_537)).build());
        server.enqueue(new MockResponse.Builder().body("a".repeat(65_536)).build());

        assertThat(ask()).isEqualTo(new Answer.Failed(Problem.TOO_LONG));
        assertThat(text(ask())).hasSize(65_536);
    }

    @Test
    void what_is_no_printable_text_is_refused() {
        for (byte[] body :
                new byte[][] {
                    {},
                    {' ', '\n'},
                    {'a', 0},
                    {'a', 27, '[', 'm'},
                    {(byte) 0xFF, 'a'},
                    "a\u202Eb".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "a\tb".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                }) {
            server.enqueue(new MockResponse.Builder().body(new Buffer().write(body)).build());
            assertThat(ask()).isEqualTo(new Answer.Failed(Problem.NOT_TEXT));
        }
    }

    @Test
    void a_server_that_takes_its_time_is_given_up() {
        server.enqueue(new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());

        assertThat(service(Duration.ofMillis(200)).ask(ServiceUrl.require(url()), 1, 1))
                .isEqualTo(new Answer.Failed(Problem.TIMEOUT));
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        String url = url();
        server.close();

        assertThat(service(Duration.ofSeconds(10)).ask(ServiceUrl.require(url), 1, 1))
                .isEqualTo(new Answer.Failed(Problem.UNREACHABLE));
    }

    @Test
    void only_this_computer_may_do_without_encryption() {
        for (String good :
                new String[] {
                    "https://a.example/",
                    "http://localhost/",
                    "http://127.0.0.1:8/",
                    "http://[::1]/"
                }) {
            assertThat(ServiceUrl.require(good)).hasToString("ServiceUrl[hidden]");
        }
        for (String bad :
                new String[] {
                    "http://a.example/", "http://127.0.0.1.a.example/", "ftp://a.example/", "x"
                }) {
            assertThatThrownBy(() -> ServiceUrl.require(bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining("example");
        }
    }

    private Answer ask() {
        return service(Duration.ofSeconds(10)).ask(ServiceUrl.require(url()), 1, 1);
    }

    private TextService service(Duration longest) {
        HandshakeCertificates trusting =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(own.certificate())
                        .build();
        return new TextService(
                new OkHttpClient.Builder()
                        .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                        .build(),
                longest);
    }

    private String url() {
        return server.url("/text").toString();
    }

    private static String text(Answer answer) {
        try (var text = ((Answer.Text) answer).text()) {
            return new String(text.toChars());
        }
    }
}
