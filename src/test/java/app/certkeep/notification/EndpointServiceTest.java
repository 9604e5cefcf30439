package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

class EndpointServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();

    @Test
    void a_new_endpoint_is_enabled_and_told_its_secret_once() {
        EndpointService endpoints = store.signUp("ada").endpoints();

        try (NewEndpoint added =
                endpoints.add(new EndpointForm("Shop", "https://example.com/hook", false))) {
            String text = new String(added.secret().bytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("whsec_");
            assertThat(Base64.getDecoder().decode(text.substring(6))).hasSize(32);
            assertThat(added.endpoint().name()).isEqualTo("Shop");
        }
        assertThat(endpoints.list())
                .singleElement()
                .satisfies(
                        endpoint -> {
                            assertThat(endpoint.host()).isEqualTo("example.com");
                            assertThat(endpoint.enabled()).isTrue();
                            assertThat(endpoint.privateNetwork()).isFalse();
                            assertThat(endpoint.lastDelivery()).isNull();
                        });
    }

    @Test
    void without_a_name_an_endpoint_is_called_by_its_host() {
        EndpointService endpoints = store.signUp("ada").endpoints();
        try (NewEndpoint added =
                endpoints.add(new EndpointForm(" ", "https://example.com:8443/x", false))) {
            assertThat(added.endpoint().name()).isEqualTo("example.com:8443");
        }
    }

    @Test
    void address_and_secret_are_in_no_file_in_clear() {
        EndpointService endpoints = store.signUp("ada").endpoints();
        byte[] secret;
        try (NewEndpoint added =
                endpoints.add(new EndpointForm("", "https://example.com/planted-path", false))) {
            secret = added.secret().bytes().clone();
        }
        store.reopen();

        String text = new String(secret, StandardCharsets.ISO_8859_1);
        String raw =
                new String(
                        Base64.getDecoder().decode(text.substring(6)), StandardCharsets.ISO_8859_1);
        assertThat(store.contents())
                .allSatisfy(
                        bytes ->
                                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("planted-path", text, raw));
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, notification.url.invalid",
        "ftp://example.com/x, notification.url.invalid",
        "https://, notification.url.invalid",
        "http://example.com/x, notification.url.http",
        "https://me:pw@example.com/x, notification.url.credentials",
        "https://example.com/x#part, notification.url.fragment",
        "https://169.254.169.254/latest, notification.url.forbidden",
        "https://2852039166/latest, notification.url.forbidden",
        "https://[fe80::1]/x, notification.url.forbidden",
        "https://[::ffff:a9fe:a9fe]/x, notification.url.forbidden",
        "https://0.0.0.0/x, notification.url.forbidden"
    })
    void an_address_where_no_webhook_can_go_is_refused_with_its_reason(String url, String key) {
        EndpointService endpoints = store.signUp("ada").endpoints();

        assertThatThrownBy(() -> endpoints.add(new EndpointForm("", url, false)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(key));
        assertThat(endpoints.count()).isZero();
    }

    @Test
    void plain_http_and_this_computer_are_allowed_when_agreed_to_and_marked() {
        EndpointService endpoints = store.signUp("ada").endpoints();
        try (NewEndpoint added =
                endpoints.add(new EndpointForm("", "http://localhost:8080/x", true))) {
            assertThat(added.endpoint().privateNetwork()).isTrue();
        }
    }

    @Test
    void an_endpoint_is_renamed_switched_off_and_removed() {
        EndpointService endpoints = store.signUp("ada").endpoints();
        UUID id = add(endpoints);

        endpoints.rename(id, "Other");
        endpoints.setEnabled(id, false);
        assertThat(endpoints.list())
                .singleElement()
                .satisfies(
                        endpoint -> {
                            assertThat(endpoint.name()).isEqualTo("Other");
                            assertThat(endpoint.enabled()).isFalse();
                        });
        assertThat(endpoints.idOf(id.toString().substring(0, 8))).isEqualTo(id);

        endpoints.remove(id);
        assertThat(endpoints.list()).isEmpty();
        assertThatThrownBy(() -> endpoints.rename(id, "x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_name_must_be_one() {
        EndpointService endpoints = store.signUp("ada").endpoints();
        UUID id = add(endpoints);

        assertThatThrownBy(() -> endpoints.rename(id, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> endpoints.rename(id, "x".repeat(201)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_long_host_gives_a_name_that_is_cut() {
        String host =
                "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60);

        try (NewEndpoint added =
                store.signUp("eve")
                        .endpoints()
                        .add(new EndpointForm("", "https://" + host + "/", false))) {
            assertThat(added.endpoint().host()).isEqualTo(host);
            assertThat(added.endpoint().name()).hasSize(200);
        }
    }

    @Test
    void another_user_neither_sees_nor_changes_an_endpoint() {
        UserSession ada = store.signUp("ada");
        UUID id = add(ada.endpoints());
        UserSession ben = store.signUp("ben");

        assertThat(ben.endpoints().list()).isEmpty();
        assertThatThrownBy(() -> ben.endpoints().rename(id, "x"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.endpoints().setEnabled(id, false))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.endpoints().remove(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.endpoints().idOf(id.toString()))
                .isInstanceOf(CertkeepException.class);
        assertThatThrownBy(() -> ben.deliveries().sendTest(id))
                .isInstanceOf(NotFoundException.class);
        assertThat(ada.endpoints().list()).hasSize(1);
    }

    private static UUID add(EndpointService endpoints) {
        try (NewEndpoint added =
                endpoints.add(new EndpointForm("Shop", "https://example.com/hook", false))) {
            return added.endpoint().id();
        }
    }

    @Test
    void each_endpoint_tells_how_many_were_delivered_of_those_that_ended_in_the_last_24_hours() {
        UserSession ada = store.signUp("ada");
        UUID good = receiver.registerFor(ada, "/a");
        UUID poor = receiver.registerFor(ada, "/b");
        receiver.registerFor(ada, "/c");
        receiver.answers(200, 200, 404, 200);
        List.of(good, good, poor, poor).forEach(endpoint -> sendTest(ada, endpoint));
        UserSession ben = store.signUp("ben");
        receiver.answers(200);
        sendTest(ben, receiver.registerFor(ben, "/ben"));

        assertThat(lastDays(ada))
                .containsExactly(new LastDay(2, 2), new LastDay(1, 2), new LastDay(0, 0));
        assertThat(lastDays(ben)).containsExactly(new LastDay(1, 1));
        assertThat(ada.endpointSettings().edit(poor, EndpointChange.NONE.called("Poor")).lastDay())
                .isEqualTo(new LastDay(1, 2));
    }

    @Test
    void what_ended_earlier_and_what_is_still_tried_do_not_count() {
        UserSession ada = store.signUp("ada");
        UUID endpoint = receiver.registerFor(ada, "/a");
        receiver.answers(200);
        sendTest(ada, endpoint);
        store.clock().advance(Duration.ofHours(24).plusSeconds(1));
        UserSession again = store.logIn("ada");
        again.dispatcher().close();
        again.deliveries().sendTest(endpoint);

        assertThat(lastDays(again)).containsExactly(new LastDay(0, 0));
        assertThat(again.deliveries().countWaiting()).isEqualTo(1);
        again.endpoints().setEnabled(endpoint, false);
        assertThat(again.deliveries().countWaiting()).isZero();
    }

    private static void sendTest(UserSession session, UUID endpoint) {
        session.deliveries().sendTest(endpoint);
        assertThat(session.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
    }

    private static List<LastDay> lastDays(UserSession session) {
        return session.endpoints().list().stream().map(Endpoint::lastDay).toList();
    }
}
