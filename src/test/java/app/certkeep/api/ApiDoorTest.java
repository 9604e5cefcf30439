package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.api.Caller.Answered;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.PageRequest;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

/// Who is let in at all, and what is refused for what it is as HTTP and JSON.
@Tag("h2")
class ApiDoorTest extends ServedApi {
    private static final String TEXT = "text/plain";

    @Test
    void it_lives_and_says_nothing_else_to_strangers() {
        Answered answered = stranger().get("/health");

        assertThat(answered.json()).isEqualTo(Map.of("status", "up"));
        assertThat(answered.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(answered.headers().get("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", ""})
    void another_host_is_refused(String host) {
        String name = host.replace("PORT", String.valueOf(port()));
        assertRefused(stranger().with("Host", name).get("/health"), "api.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void every_name_of_this_computer_is_served(String host) {
        assertThat(stranger().with("Host", host + ":" + port()).get("/health").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Origin,https://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site"})
    void pages_in_a_browser_are_refused(String header, String value) {
        Answered answered = stranger().with(header, value).get("/health");

        assertRefused(answered, "api.browser");
        assertThat(answered.headers().names()).noneMatch(name -> name.startsWith("Access-Control"));
    }

    @Test
    void nobody_comes_in_over_another_address_of_this_computer() throws IOException {
        for (NetworkInterface place : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : place.inetAddresses().toList()) {
                if (!address.getHostAddress().equals("127.0.0.1")) {
                    assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class);
                }
            }
        }
        connect(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port()), 100);
        }
    }

    @Test
    void a_port_that_is_taken_is_a_conflict() {
        assertThatThrownBy(() -> ApiServer.start(store.certkeep(), options(port())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void once_it_is_closed_nobody_answers() throws IOException {
        try (ApiServer other = ApiServer.start(store.certkeep(), options(0))) {
            Caller.of(other.address()).get("/health");
            other.close();
            URI gone = URI.create(other.address());
            assertThatThrownBy(() -> new Socket(gone.getHost(), gone.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void what_is_nowhere_is_not_found_and_a_wrong_method_is_told_the_right_ones() {
        assertThat(stranger().get("/nowhere").status()).isEqualTo(404);
        assertThat(stranger().get("/../../etc/passwd").status()).isEqualTo(404);
        Answered wrong = stranger().send("PUT", "/users/me", Map.of());
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.headers().get("Allow")).isEqualTo("DELETE, GET, PATCH");
    }

    @Test
    void a_body_of_another_type_or_that_is_no_json_object_is_refused() {
        assertThat(stranger().sendText("POST", "/users", TEXT, "{}").status()).isEqualTo(415);
        for (String text :
                new String[] {"", "{", "[]", "{\"a\"", "{} x", "{\"name\":1,\"name\":2}", "nul"}) {
            Answered answered = stranger().sendText("POST", "/users", "application/json", text);
            assertThat(answered.status()).as(text).isEqualTo(400);
        }
        assertThat(stranger().sendText("POST", "/users", "application/json", "[".repeat(5000)))
                .extracting(Answered::status)
                .isEqualTo(400);
    }

    @Test
    void members_that_are_missing_wrong_or_unknown_are_named() {
        assertMember("{}", "password");
        assertMember("{\"password\":12}", "password");
        assertMember("{\"password\":null}", "password");
        assertMember("{\"password\":{\"a\":1}}", "password");
        assertMember("{\"password\":\"x\",\"email\":[\"a\"],\"name\":\"b\"}", "email");
        assertMember("{\"passwort\":\"x\"}", "passwort");
        Answered half =
                stranger().sendText("POST", "/users", "application/json", "{\"name\":\"\\ud800\"}");
        assertThat(half.text("reason")).isEqualTo("failure.text");
    }

    private void assertMember(String body, String name) {
        Answered answered = stranger().sendText("POST", "/users", "application/json", body);
        assertThat(answered.status()).as(body).isEqualTo(422);
        assertThat(answered.text("detail")).contains(name);
    }

    @Test
    void a_body_that_is_too_large_is_refused_told_or_not_how_large_it_is() {
        String large = "{\"name\":\"" + "x".repeat(Limits.SMALL_BODY) + "\"}";
        assertThat(stranger().sendText("POST", "/users", "application/json", large).status())
                .isEqualTo(413);
        assertThat(stranger().call("POST", "/users", streamed(large)).status()).isEqualTo(413);
        Caller ada = signUp("ada");
        String value = "x".repeat(Limits.LARGE_BODY + 1);
        assertThat(ada.sendText("PUT", "/entries/a", TEXT, value).status()).isEqualTo(413);
        String tooLong = "x".repeat(1_000_001);
        assertThat(ada.sendText("PUT", "/entries/a", TEXT, tooLong).text("reason"))
                .isEqualTo("keyvalue.value.large");
    }

    private static RequestBody streamed(String text) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get("application/json");
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(text);
            }
        };
    }

    @Test
    void parameters_that_are_unknown_twice_or_out_of_bounds_are_refused() {
        Caller ada = signUp("ada");
        assertThat(ada.get("/certificates?aktive=true").status()).isEqualTo(400);
        assertThat(ada.get("/certificates?page=1&page=2").status()).isEqualTo(400);
        for (String wrong :
                new String[] {
                    "page=0",
                    "size=0",
                    "size=1001",
                    "page=x",
                    "page=9999999&size=1000",
                    "active=yes",
                    "sort=colour"
                }) {
            assertThat(ada.get("/certificates?" + wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(ada.get("/certificates?query=expires:%3Csoon").status()).isEqualTo(422);
    }

    @Test
    void what_is_refused_has_the_id_of_the_operation_and_no_name_of_a_class() {
        Caller ada = signUp("ada");
        Answered refused = ada.send("PATCH", "/users/me", Map.of("email", "not an address"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body()).doesNotContain("app.certkeep", "Exception", "java.");
        assertThat(
                        store.logIn("ada")
                                .activity()
                                .page(ActivityQuery.all(), new PageRequest(1, 10))
                                .page()
                                .items())
                .anyMatch(record -> record.operation().equals(refused.text("operation")));
    }

    private int port() {
        return URI.create(server().address()).getPort();
    }

    private static void assertRefused(Answered answered, String reason) {
        assertThat(answered.status()).isEqualTo(403);
        assertThat(answered.text("reason")).isEqualTo(reason);
    }
}
