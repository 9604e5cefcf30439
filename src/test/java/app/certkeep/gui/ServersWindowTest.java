package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.making.RevocationReason;
import app.certkeep.persistence.PageRequest;
import app.certkeep.served.ServedState;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;
import app.certkeep.served.TestAuthority;
import app.certkeep.served.TestAuthority.Issued;
import app.certkeep.served.TlsServer;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okio.Buffer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What servers serve and what authorities took back, as a person asks for it.
class ServersWindowTest extends CertificateWindowTest {
    private static final TestAuthority ROOT = TestAuthority.make("Example Root");
    private static final Issued SITE =
            ROOT.issue("shop.example.com", TestAuthority.names("localhost"));
    private static final int SERVERS_TAB = 4;

    @Test
    void a_server_is_asked_from_the_empty_list_and_what_it_shows_is_kept() {
        open();
        picture("servers-empty-list");
        try (TlsServer server = TlsServer.showing(SITE, ROOT.certificate())) {
            clickOn("#emptyFetch");
            type("#fetchServer", server.address().text());
            clickOn("#fetch");
            waitForText("Example Root");
            waitForText("shop.example.com");
            waitForText("No authority that Java trusts on this computer vouches for it");
            dialogPicture("#fetched", "servers-fetched");

            answerDialog("Keep…");
        }
        answerDialog("Import");
        waitForRows(2);
    }

    @Test
    void a_server_that_is_not_reached_is_told_where_it_was_entered() {
        importAndOpenDark();
        SplitMenuButton button = find("#importButton", SplitMenuButton.class);
        MenuItem item =
                button.getItems().stream()
                        .filter(one -> "fetchFromServer".equals(one.getId()))
                        .findFirst()
                        .orElseThrow();
        Fx.run(() -> button.show());
        picture("servers-menu-dark");
        Fx.run(button::hide);
        Platform.runLater(item::fire);
        type("#fetchServer", "169.254.169.254");
        clickOn("#fetch");
        waitFor("the problem", () -> shown("#fetchProblem"));
        assertThat(find("#fetchProblem", Labeled.class).getText()).contains("never connected to");
        dialogPicture("#fetchProblem", "servers-not-fetched-dark");
        answerDialog("Cancel");
    }

    @Test
    void servers_of_a_certificate_are_noted_checked_and_forgotten() {
        ada = store.signUp("ada");
        ada.certificates().importText(SITE.pem());
        open();
        Issued newer =
                ROOT.issue(
                        "shop.example.com",
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2041-01-01T00:00:00Z"),
                        TestAuthority.names("localhost"));
        try (TlsServer good = TlsServer.showing(SITE);
                TlsServer late = TlsServer.showing(newer)) {
            openServers("shop.example.com");
            type("#newServer", "not a server");
            clickOn("#addServer");
            waitForText("Enter a host such as example.com, example.com:8443 or [2001:db8::1]:443.");
            add(good.address().text());
            add(late.address().text());
            add("169.254.169.254");
            waitFor("three", () -> ada.served().hosts().all().size() == 3);
            clickOn("#checkServers");
            waitFor("the looks", () -> states().size() == 3);
            assertThat(states())
                    .containsExactlyInAnyOrder(
                            ServedState.MATCHES, ServedState.NEWER, ServedState.UNREACHABLE);
            waitForText("Serves this certificate (private network)");
            picture("servers-tab");
        }
        clickOn("#allServers");
        TableView<?> all = find("#servers", TableView.class);
        waitFor("all", () -> all.getItems().size() == 3);
        clickOn("#checkAllServers");
        waitFor(
                "the second look",
                () -> !states().contains(ServedState.MATCHES) && !shown("#stopServers"));
        dialogPicture("#servers", "servers-all");
        answerDialog("Close");
        waitFor("the buttons", () -> lookup(".forget-server").queryAll().size() == 3);
        Node first = lookup(".forget-server").query();
        clickOn(first);
        waitFor("two", () -> ada.served().hosts().all().size() == 2);
    }

    @Test
    void an_authority_is_asked_whether_it_took_a_certificate_back() throws IOException {
        ada = store.signUp("ada");
        try (MockWebServer lists = new MockWebServer()) {
            lists.start();
            Issued site =
                    ROOT.issue(
                            "revoked.example.com",
                            TestAuthority.responder("http://127.0.0.1:1/ocsp"),
                            TestAuthority.list(lists.url("/root.crl").toString()));
            ada.certificates().importText(ROOT.pem());
            ada.certificates().importText(site.pem());
            UUID id = idOf("revoked.example.com");
            UUID root = ada.making().revocations().revoke(id, RevocationReason.KEY_COMPROMISE);
            byte[] list = ada.making().revocations().sign(root, 7).der();
            lists.enqueue(new MockResponse.Builder().body(new Buffer().write(list)).build());
            ada.served().hosts().add(id, new ServerAddress("www.example.com", 443, StartTls.NONE));
            open(1280, 800, Theme.Choice.DARK);
            openServers("revoked.example.com");
            Labeled sources = find("#revocationSources", Labeled.class);
            waitFor("the sources", () -> sources.getText().contains("root.crl"));
            clickOn("#askRevocation");
            waitFor("the answer", () -> shown("#revocation"));
            assertThat(find("#revocation", Labeled.class).getText())
                    .startsWith("Revoked since")
                    .endsWith("its private key became known");
            picture("servers-revoked-dark");
        }
    }

    private void importAndOpenDark() {
        ada = store.signUp("ada");
        ada.certificates().importText(SITE.pem());
        open(1280, 800, Theme.Choice.DARK);
    }

    private void openServers(String name) {
        clickOn(name);
        TabPane tabs = find("#detailTabs", TabPane.class);
        Fx.run(() -> tabs.getSelectionModel().select(SERVERS_TAB));
        find("#newServer", Node.class);
    }

    private void add(String place) {
        int before = ada.served().hosts().all().size();
        type("#newServer", place);
        clickOn("#addServer");
        waitFor(place, () -> ada.served().hosts().all().size() == before + 1);
        TextInputControl field = field("#newServer");
        waitFor("an empty field", () -> field.getText().isEmpty());
    }

    private List<ServedState> states() {
        return ada.served().hosts().all().stream()
                .flatMap(host -> host.last().stream())
                .map(check -> check.state())
                .toList();
    }

    private UUID idOf(String name) {
        return ada
                .certificates()
                .page(CertificateQuery.all(), new PageRequest(1, 10))
                .items()
                .stream()
                .filter(one -> one.name().equals(name))
                .map(CertificateSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private TextInputControl field(String query) {
        return find(query, TextInputControl.class);
    }

    private void type(String query, String text) {
        TextInputControl field = field(query);
        Fx.run(() -> field.setText(text));
    }

    private void dialogPicture(String query, String name) {
        Pictures.take(find(query, Node.class).getScene(), name);
    }
}
