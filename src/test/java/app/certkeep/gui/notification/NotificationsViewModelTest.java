package app.certkeep.gui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.notification.DeliveriesViewModel.Content;
import app.certkeep.gui.notification.NotificationsViewModel.Side;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EventType;
import app.certkeep.notification.NewEndpoint;
import app.certkeep.persistence.PageRequest;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class NotificationsViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private final MockWebServer server = new MockWebServer();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private UserSession ada;
    private NotificationsViewModel model;

    @BeforeEach
    void open() throws IOException {
        server.start();
        ada = store.signUp("ada");
        model = make();
        model.refresh();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_address_that_is_none_is_told_beside_the_form() {
        model.openForm();
        model.form().urlProperty().set("nonsense");
        model.form().save(() -> true);

        assertThat(model.form().problemProperty().get()).contains("complete address");
        assertThat(model.form().addedProperty().get()).isEmpty();
        model.form().urlProperty().set("https://example.com");
        assertThat(model.form().problemProperty().get()).isEmpty();
    }

    @Test
    void http_is_asked_about_and_refused_without_a_yes() {
        AtomicInteger asked = new AtomicInteger();
        model.form().urlProperty().set("http://example.com/x");
        model.form()
                .save(
                        () -> {
                            asked.incrementAndGet();
                            return false;
                        });

        assertThat(asked).hasValue(1);
        assertThat(model.form().problemProperty().get()).contains("not encrypted");
        assertThat(model.endpoints().items()).isEmpty();
    }

    @Test
    void https_is_added_without_a_question_and_its_secret_forgotten_when_left() {
        model.openForm();
        model.form().urlProperty().set("https://example.com/x");
        model.form().nameProperty().set("Shop");
        model.form()
                .save(
                        () -> {
                            throw new AssertionError("nothing to ask");
                        });

        NewEndpoint added = model.form().addedProperty().get().orElseThrow();
        assertThat(new String(added.secret().toChars())).startsWith("whsec_");
        assertThat(model.endpoints().items()).extracting(Endpoint::name).containsExactly("Shop");
        model.closeSide();
        assertThat(model.form().addedProperty().get()).isEmpty();
        assertThat(model.form().urlProperty().get()).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(added.secret()::bytes)
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_test_opens_its_delivery_and_shows_what_came_back() {
        answer(200);
        model.sendTest(addEndpoint());
        assertThat(model.sideProperty().get()).isEqualTo(Side.DETAILS);
        drain();

        DeliveryDetailsViewModel.Shown shown = model.details().shownProperty().get().orElseThrow();
        assertThat(shown.status()).isEqualTo(DeliveryStatus.DELIVERED);
        DeliveryTexts texts = new DeliveryTexts(messages);
        assertThat(texts.status(shown.details().summary(), shown.status()))
                .isEqualTo("Delivered (200)");
        assertThat(texts.answer(shown.details().summary())).startsWith("HTTP 200 in ");
        assertThat(texts.attempts(shown.details().summary())).isEqualTo("1 of 1");
    }

    @Test
    void a_failed_delivery_is_resent() {
        UUID endpoint = addEndpoint();
        answer(500);
        model.sendTest(endpoint);
        drain();
        assertThat(model.deliveries().items().getFirst().status()).isEqualTo(DeliveryStatus.FAILED);

        answer(204);
        model.resend(model.deliveries().items().getFirst().summary().id());
        drain();
        assertThat(model.deliveries().items().getFirst().status())
                .isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void the_list_tells_nothing_yet_from_nothing_matches_and_turns_its_pages() {
        assertThat(model.deliveries().contentProperty().get()).isEqualTo(Content.EMPTY);
        UUID endpoint = addEndpoint();
        for (int i = 0; i <= DeliveriesViewModel.PAGE_SIZE; i++) {
            answer(200);
            ada.deliveries().sendTest(endpoint);
        }
        drain();
        assertThat(model.deliveries().items()).hasSize(DeliveriesViewModel.PAGE_SIZE);
        model.deliveries().turn(1);
        assertThat(model.deliveries().items()).hasSize(1);
        model.deliveries().turn(1);
        assertThat(model.deliveries().rangeProperty().get().isLastPage()).isTrue();

        model.deliveries().filter(DeliveryState.DEAD);
        assertThat(model.deliveries().contentProperty().get()).isEqualTo(Content.NOTHING_MATCHES);
        model.deliveries().filter(DeliveryState.DELIVERED);
        assertThat(model.deliveries().contentProperty().get()).isEqualTo(Content.ROWS);
    }

    @Test
    void an_endpoint_is_switched_off_and_removed_with_what_is_open_of_it() {
        answer(200);
        model.sendTest(addEndpoint());
        drain();
        Endpoint endpoint = model.endpoints().items().getFirst();
        model.endpoints().setEnabled(endpoint, false);
        assertThat(model.endpoints().items().getFirst().enabled()).isFalse();

        model.remove(endpoint);
        assertThat(model.endpoints().items()).isEmpty();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(model.deliveries().contentProperty().get()).isEqualTo(Content.EMPTY);
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void an_endpoint_is_edited_and_its_headers_are_not_read_back() {
        addEndpoint();
        model.closeSide();
        model.openEdit(model.endpoints().items().getFirst());
        EndpointEntry entry = model.form().entry();
        entry.nameProperty().set("Shop");
        entry.chosenProperty(EventType.CERTIFICATE_CREATED).set(true);
        entry.headersProperty().set("X-Token: planted");
        model.form().save(() -> true);

        Endpoint edited = model.endpoints().items().getFirst();
        assertThat(edited.name()).isEqualTo("Shop");
        assertThat(edited.events()).contains(EventType.CERTIFICATE_CREATED).hasSize(3);
        assertThat(edited.ownHeaders()).isTrue();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(entry.headersProperty().get()).isEmpty();

        model.openEdit(edited);
        assertThat(entry.headersProperty().get()).isEmpty();
        model.form().save(() -> true);
        assertThat(model.endpoints().items().getFirst().ownHeaders()).isTrue();
        model.openEdit(edited);
        entry.withoutHeadersProperty().set(true);
        model.form().save(() -> true);
        assertThat(model.endpoints().items().getFirst().ownHeaders()).isFalse();
    }

    @Test
    void tags_of_an_endpoint_are_entered_between_commas_and_taken_away_by_emptying_them() {
        addEndpoint();
        model.openEdit(model.endpoints().items().getFirst());
        EndpointEntry entry = model.form().entry();
        entry.tagsProperty().set("Web,  shop,");
        model.form().save(() -> true);
        Endpoint edited = model.endpoints().items().getFirst();
        assertThat(edited.tags()).containsExactly("shop", "web");

        model.openEdit(edited);
        assertThat(entry.tagsProperty().get()).isEqualTo("shop, web");
        entry.tagsProperty().set("");
        model.form().save(() -> true);
        assertThat(model.endpoints().items().getFirst().tags()).isEmpty();
    }

    @Test
    void what_cannot_be_is_told_beside_the_form_and_stays_there() {
        addEndpoint();
        model.openEdit(model.endpoints().items().getFirst());
        model.form().entry().headersProperty().set("no header");
        model.form().save(() -> true);

        assertThat(model.form().problemProperty().get()).contains("Line 1");
        assertThat(model.form().entry().headersProperty().get()).isEqualTo("no header");
        assertThat(model.sideProperty().get()).isEqualTo(Side.FORM);
        model.closeSide();
        assertThat(model.form().entry().headersProperty().get()).isEmpty();
    }

    @Test
    void a_new_secret_is_shown_once_and_both_sign_for_a_day() {
        UUID endpoint = addEndpoint();
        model.closeSide();
        model.rotate(endpoint);

        NewEndpoint rotated = model.form().addedProperty().get().orElseThrow();
        assertThat(rotated.endpoint().oldSecretUntil()).isNotNull();
        assertThat(model.sideProperty().get()).isEqualTo(Side.FORM);
        model.closeSide();
        assertThat(model.form().addedProperty().get()).isEmpty();
    }

    @Test
    void every_attempt_can_be_looked_at_and_a_later_one_does_not_take_its_place() {
        UUID endpoint = addEndpoint();
        answer(500);
        model.sendTest(endpoint);
        drain();
        UUID delivery = model.details().openId().orElseThrow();
        answer(404);
        model.resend(delivery);
        drain();
        assertThat(model.details().attemptProperty().get().orElseThrow().status()).isEqualTo(404);

        DeliveryAttempt first =
                model.details().shownProperty().get().orElseThrow().details().attempts().getFirst();
        model.details().choose(first);
        answer(204);
        model.resend(delivery);
        drain();

        assertThat(model.details().attemptProperty().get()).contains(first);
    }

    @Test
    void what_was_given_up_is_sent_again_and_counted_down() {
        UUID endpoint = addEndpoint();
        ada.certificates().importFiles(List.of(SampleFiles.THREE_UNRELATED));
        List<UUID> all =
                ada
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 10))
                        .items()
                        .stream()
                        .map(CertificateSummary::id)
                        .toList();
        answer(410);
        ada.certificates().setActive(all, true);
        drain();
        assertThat(model.deliveries().leftProperty().get().count()).isZero();

        ada.dispatcher().close();
        ada.endpoints().setEnabled(endpoint, true);
        model.deliveries().resendFailed(Duration.ofDays(1));

        assertThat(model.deliveries().leftProperty().get().count()).isEqualTo(3);
        assertThat(notices.shown().getLast().text()).contains("1 delivery is sent again");
    }

    private UUID addEndpoint() {
        model.form().urlProperty().set(server.url("/hook").toString());
        model.form().save(() -> true);
        return model.form().addedProperty().get().orElseThrow().endpoint().id();
    }

    private void answer(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }

    private void drain() {
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
        model.refresh();
    }

    /// Not following the dispatcher, whose threads would work on the model beside the test's.
    private NotificationsViewModel make() {
        DirectTaskRunner tasks = new DirectTaskRunner();
        Voice voice = new Voice(notices, new ErrorPresenter(messages, notices, () -> {}));
        return new NotificationsViewModel(
                new EndpointsViewModel(ada.endpoints(), tasks, voice),
                new EndpointFormViewModel(ada.endpoints(), ada.endpointSettings(), tasks, voice),
                new DeliveriesViewModel(ada.deliveries(), Set::of, tasks, voice),
                new DeliveryDetailsViewModel(ada.deliveries(), Set::of, tasks, voice));
    }
}
