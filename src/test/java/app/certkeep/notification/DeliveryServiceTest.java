package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

class DeliveryServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void a_test_goes_the_way_of_real_events_and_shows_what_came_back() throws Exception {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(new MockResponse.Builder().body("hello back").build());

        UUID id = ada.deliveries().sendTest(endpoint);
        drain();

        DeliveryDetails details = ada.deliveries().details(id);
        RecordedRequest heard = receiver.heard();
        assertThat(details.summary().event()).isEqualTo(EventType.ENDPOINT_TEST);
        assertThat(details.summary().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(details.body())
                .isEqualTo(heard.getBody().utf8())
                .startsWith("{\"type\":\"endpoint.test\"");
        assertThat(details.answer()).isEqualTo("hello back");
        assertThat(details.headers())
                .isNotEmpty()
                .allSatisfy(
                        header ->
                                assertThat(heard.getHeaders().get(header.name()))
                                        .isEqualTo(header.value()));
    }

    @Test
    void a_test_that_fails_is_not_repeated_and_can_be_resent() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(404, 200);
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();

        DeliveryDetails failed = ada.deliveries().details(id);
        assertThat(failed.summary().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(failed.summary().last().error()).isEqualTo(FailureKind.CLIENT_ERROR);
        assertThat(failed.summary().last().status()).isEqualTo(404);

        ada.deliveries().resend(id);
        drain();
        DeliveryDetails resent = ada.deliveries().details(id);
        assertThat(resent.summary().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(resent.messageId()).isEqualTo(failed.messageId());
    }

    @Test
    void a_test_reaches_an_endpoint_that_is_switched_off() throws InterruptedException {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().setEnabled(endpoint, false);
        receiver.answers(200);

        ada.deliveries().sendTest(endpoint);

        assertThat(receiver.heard().getTarget()).isEqualTo("/hook");
    }

    @Test
    void what_a_server_answers_is_in_no_file_in_clear() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(new MockResponse.Builder().code(404).body("no planted-path here").build());
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();
        assertThat(ada.deliveries().details(id).answer()).contains("planted-path");
        store.reopen();

        assertThat(store.contents())
                .allSatisfy(
                        bytes ->
                                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("planted-path"));
    }

    @Test
    void the_list_is_paged_newest_first_and_filtered() {
        UUID one = receiver.registerFor(ada, "/one");
        UUID two = receiver.registerFor(ada, "/two");
        receiver.answers(500);
        UUID oldest = ada.deliveries().sendTest(one);
        drain();
        for (int i = 0; i < 4; i++) {
            receiver.answers(200);
            ada.deliveries().sendTest(two);
            drain();
        }

        Page<DeliverySummary> last =
                ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(3, 2));
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.items()).extracting(DeliverySummary::id).containsExactly(oldest);
        assertThat(count(new DeliveryQuery(DeliveryState.DEAD, null))).isEqualTo(1);
        assertThat(count(new DeliveryQuery(DeliveryState.DEAD, two))).isZero();
        assertThat(count(new DeliveryQuery(null, two))).isEqualTo(4);
        assertThat(ada.deliveries().idOf(oldest.toString().substring(0, 13))).isEqualTo(oldest);
    }

    @Test
    void another_user_neither_sees_nor_resends_a_delivery() {
        UUID id = ada.deliveries().sendTest(receiver.registerFor(ada, "/hook"));
        UserSession ben = store.signUp("ben");

        assertThat(ben.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 10)).total())
                .isZero();
        assertThatThrownBy(() -> ben.deliveries().details(id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.deliveries().resend(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.deliveries().idOf(id.toString()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void removing_an_endpoint_removes_its_deliveries() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        drain();

        ada.endpoints().remove(endpoint);

        assertThat(count(DeliveryQuery.ALL)).isZero();
    }

    private long count(DeliveryQuery query) {
        return ada.deliveries().page(query, new PageRequest(1, 10)).total();
    }

    private void drain() {
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
    }
}
