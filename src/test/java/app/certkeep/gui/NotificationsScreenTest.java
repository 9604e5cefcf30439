package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.notification.NotificationsScreen;
import app.certkeep.gui.notification.NotificationsViewModel;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.persistence.PageRequest;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The screen of notifications as a person uses it, with a server that hears of switches.
class NotificationsScreenTest extends WindowTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private final MockWebServer server = new MockWebServer();
    private UserSession ada;
    private Shell shell;

    @BeforeEach
    void signUp() throws IOException {
        server.start();
        ada = store.signUp("ada");
    }

    @AfterEach
    void letWorkEnd() {
        ada.dispatcher().close();
        shell.tasks().close();
        server.close();
    }

    @Test
    void an_empty_screen_says_what_to_do_first_and_that_nothing_is_sent_while_closed() {
        open();

        waitFor("the empty state", () -> shown("#empty"));
        assertThat(find("#whileClosed", Labeled.class).getText())
                .contains("Nothing is sent while Certkeep is closed");
        assertThat(shown("#lists")).isFalse();
    }

    @Test
    void an_endpoint_is_added_tested_and_seen_to_be_delivered() {
        answer(200, "hello back");
        open();
        waitFor("the empty state", () -> shown("#empty"));

        clickOn("#firstEndpoint");
        enter("#url", server.url("/hook").toString());
        enter("#name", "Shop");
        clickOn("#save");
        answerDialog("Use http");
        waitFor("the secret", () -> text("#secret").startsWith("whsec_"));
        String secret = text("#secret");
        clickOn("#copySecret");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(secret);
        assertThat(find("#lists", Node.class).isDisabled()).isTrue();
        clickOn("#done");
        clickOn(".send-test");

        waitFor("the outcome", () -> words("#statusPlace .label").contains("Delivered"));
        assertThat(find("#answer", Labeled.class).getText()).startsWith("HTTP 200 in ");
        assertThat(text("#response")).isEqualTo("hello back");
        assertThat(text("#headers")).contains("webhook-signature: v1,");
        waitFor("the row", () -> words(".deliveries .delivery-status").contains("Delivered (200)"));
        assertThat(lookup("#secret").tryQuery()).isEmpty();
    }

    @Test
    void a_failed_delivery_says_why_and_what_to_do_and_is_resent() {
        addEndpoint();
        answer(404, "no such hook");
        answer(200, "");
        open();
        waitFor("the endpoint", () -> rows("#endpoints") == 1);

        clickOn(".send-test");
        waitFor(
                "the failure",
                () -> words(".deliveries .delivery-status").contains("Failed (404)"));
        waitFor("the advice", () -> shown("#trouble"));
        assertThat(find("#troubleText", Labeled.class).getText()).contains("refused the message");
        assertThat(find("#troubleAdvice", Labeled.class).getText()).contains("Check the path");

        clickOn("#resend");
        waitFor(
                "the delivery",
                () -> words(".deliveries .delivery-status").contains("Delivered (200)"));
        waitFor("no trouble", () -> !shown("#trouble"));
    }

    @Test
    void the_list_tells_how_many_were_delivered_in_the_last_24_hours() {
        addEndpoint();
        answer(404, "");
        answer(200, "");
        open();
        waitFor("nothing yet", () -> words(".endpoints .table-cell").contains("–"));

        clickOn(".send-test");
        waitFor("the failure", () -> words(".endpoints .table-cell").contains("0 of 1"));
        clickOn(".send-test");
        waitFor("the success", () -> words(".endpoints .table-cell").contains("1 of 2"));
        picture("endpoint-last-day");
        Fx.run(() -> shell.theme().choiceProperty().set(Theme.Choice.DARK));
        picture("endpoint-last-day-dark");
    }

    @Test
    void a_moved_switch_appears_by_itself() {
        addEndpoint();
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        answer(204, "");
        open();
        waitFor("no delivery", () -> shown("#noDeliveries"));
        UUID id = onlyCertificate();

        ada.certificates().setActive(List.of(id), true);

        waitFor(
                "the delivery",
                () -> words(".deliveries .delivery-status").contains("Delivered (204)"));
        clickOn("Activated");
        waitFor("the body", () -> text("#body").contains("certificate.activated"));
    }

    @Test
    void an_endpoint_is_switched_off_and_removed_after_a_question() {
        addEndpoint();
        open();
        waitFor("the endpoint", () -> rows("#endpoints") == 1);

        clickOn(".endpoints .toggle-switch");
        waitFor("the switch", () -> !ada.endpoints().list().getFirst().enabled());
        assertThat(find(".endpoints .toggle-switch", ToggleSwitch.class).isSelected()).isFalse();

        clickOn(".endpoint-menu");
        clickOn("Remove…");
        answerDialog("Remove");
        waitFor("the empty state", () -> shown("#empty"));
        assertThat(ada.endpoints().count()).isZero();
    }

    @Test
    void an_address_that_is_none_is_told_beside_the_field() {
        open();
        waitFor("the empty state", () -> shown("#empty"));

        clickOn("#firstEndpoint");
        enter("#url", "nonsense");
        clickOn("#save");

        waitFor("the problem", () -> words("#problem").getFirst().contains("address"));
        clickOn("#cancel");
        waitFor("the empty state", () -> shown("#empty"));
    }

    @Test
    void an_endpoint_is_told_of_more_with_headers_of_its_own_that_are_not_shown_again() {
        addEndpoint();
        answer(204, "");
        open();
        waitFor("the endpoint", () -> rows("#endpoints") == 1);
        twice("notifications-endpoints");

        chooseOfEndpoint("Edit…");
        waitFor("the form", () -> shown("#created"));
        clickOn("#created");
        clickOn("#more");
        twice("notifications-form");
        enter("#headers", "X-Token: planted");
        clickOn("#save");
        waitFor("the change", () -> ada.endpoints().list().getFirst().ownHeaders());
        assertThat(ada.endpoints().list().getFirst().events())
                .contains(EventType.CERTIFICATE_CREATED);
        waitFor("the column", () -> !lookup("3 of 9 events").queryAll().isEmpty());

        waitFor("no form", () -> !shown("#save"));
        chooseOfEndpoint("Edit…");
        waitFor("the form", () -> shown("#withoutHeaders"));
        assertThat(text("#headers")).isEmpty();
        twice("notifications-form-headers");
    }

    @Test
    void a_new_secret_is_shown_once_with_how_long_the_other_still_signs() {
        addEndpoint();
        open();
        waitFor("the endpoint", () -> rows("#endpoints") == 1);

        chooseOfEndpoint("New secret…");
        answerDialog("Make a secret");
        waitFor("the secret", () -> text("#secret").startsWith("whsec_"));
        assertThat(find("#secretWhy", Labeled.class).getText()).contains("secret before, too");
        twice("notifications-rotated");
        clickOn("#copyCheck");
        clickOn("Python");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("hmac.compare_digest");
        clickOn("#done");
        waitFor("signed twice", () -> !lookup("Signed twice").queryAll().isEmpty());
    }

    @Test
    void every_attempt_is_seen_and_what_was_given_up_is_sent_again() {
        // Or after five seconds the second attempt would be made before anybody asks for it.
        store.clock().stand();
        addEndpoint();
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        answer(503, "at lunch");
        answer(410, "gone fishing");
        answer(200, "back again");
        open();
        waitFor("no delivery", () -> shown("#noDeliveries"));
        UUID id = onlyCertificate();
        ada.certificates().setActive(List.of(id), true);
        waitFor(
                "the failure",
                () -> words(".deliveries .delivery-status").contains("Failed, will retry"));
        store.clock().advance(Duration.ofSeconds(1));
        clickOn(".resend");
        waitFor("the end", () -> words(".deliveries .delivery-status").contains("Failed (410)"));

        clickOn("Activated");
        waitFor("both attempts", () -> shown("#tries") && rows("#tries") == 2);
        assertThat(text("#response")).isEqualTo("gone fishing");
        twice("notifications-attempts");
        clickOn("HTTP 503");
        waitFor("the first answer", () -> text("#response").equals("at lunch"));
        assertThat(find("#troubleText", Labeled.class).getText()).contains("error of its own");

        ada.endpoints().setEnabled(ada.endpoints().list().getFirst().id(), true);
        clickOn("#resendFailed");
        clickOn("Of the last hour");
        waitFor(
                "the delivery",
                () -> words(".deliveries .delivery-status").contains("Delivered (200)"));
    }

    @Test
    void what_is_left_of_many_is_counted_down() {
        addEndpoint();
        ada.certificates().importText(SampleFiles.many(0, 300));
        answerSlowly();
        open();
        waitFor("no delivery", () -> shown("#noDeliveries"));

        List<UUID> all =
                ada
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 300))
                        .items()
                        .stream()
                        .map(CertificateSummary::id)
                        .toList();
        ada.certificates().setActive(all, true);

        waitFor("the count", () -> shown("#leftPlace"));
        assertThat(find("#leftWords", Labeled.class).getText()).contains("left to send");
        twice("notifications-progress");
    }

    private void twice(String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Fx.run(() -> shell.theme().choiceProperty().set(choice));
            picture(name + (choice == Theme.Choice.DARK ? "-dark" : "-light"));
        }
    }

    private void chooseOfEndpoint(String item) {
        clickOn(".endpoint-menu");
        clickOn(item);
    }

    private void answerSlowly() {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder()
                                .code(204)
                                .headersDelay(100, TimeUnit.MILLISECONDS)
                                .build();
                    }
                });
    }

    private UUID onlyCertificate() {
        return ada.certificates()
                .page(CertificateQuery.all(), new PageRequest(1, 1))
                .items()
                .getFirst()
                .id();
    }

    private void addEndpoint() {
        String url = server.url("/hook").toString();
        ada.endpoints().add(new EndpointForm("Load balancer", url, true)).close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void open() {
        Fx.run(
                () -> {
                    shell = new Shell();
                    shell.theme().start();
                    shell.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    NotificationsViewModel model =
                            NotificationsViewModel.of(
                                    new NotificationsViewModel.Services(
                                            ada.endpoints(),
                                            ada.endpointSettings(),
                                            ada.deliveries(),
                                            ada.dispatcher()),
                                    shell.tasks(),
                                    new Voice(shell.notices(), shell.errors()));
                    shell.show(
                            NotificationsScreen.load(
                                    shell.fxml(),
                                    model,
                                    shell.dialogs(),
                                    shell.messages(),
                                    shell.clipboard()));
                    stage().setScene(shell.scene());
                    stage().setWidth(1280);
                    stage().setHeight(800);
                    stage().show();
                });
    }

    private String text(String query) {
        return lookup(query).queryAs(TextInputControl.class).getText();
    }

    private boolean shown(String query) {
        return lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private int rows(String query) {
        return lookup(query).queryAs(TableView.class).getItems().size();
    }

    private List<String> words(String query) {
        return lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
