package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.making.KeyChoice;
import app.certkeep.making.KeyKind;
import app.certkeep.making.RevocationReason;
import app.certkeep.making.Template;
import app.certkeep.making.Workbench;
import app.certkeep.persistence.PageRequest;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// What the New button makes, as a person asks for it.
class MakingWindowTest extends CertificateWindowTest {
    @Test
    void a_self_signed_certificate_is_made_and_listed() {
        open();
        choose("self-signed");
        type("#common-name", "shop.example");
        type("#names", "www.shop.example\n192.0.2.1");
        picture("#common-name", "making-self-signed");

        answerDialog("Make certificate");

        waitForRows(1);
        assertThat(all().getFirst())
                .satisfies(
                        made -> {
                            assertThat(made.subject()).isEqualTo("CN=shop.example");
                            assertThat(made.subjectAltNames())
                                    .containsExactly(
                                            "DNS:shop.example",
                                            "DNS:www.shop.example",
                                            "IP:192.0.2.1");
                            assertThat(made.hasKey()).isTrue();
                        });
    }

    @Test
    void the_menu_opens_by_its_shortcut() {
        open();
        MenuButton menu = find("#makingMenu", MenuButton.class);

        push(KeyCode.CONTROL, KeyCode.N);

        waitFor("the menu", menu::isShowing);
        Pictures.take(menu.getScene(), "making-screen");
        Fx.run(menu::hide);
    }

    @Test
    void what_is_refused_is_told_where_it_was_entered_and_can_be_mended() {
        open(1280, 800, Theme.Choice.DARK);
        choose("self-signed");
        type("#common-name", "Ada Byron");
        answerDialog("Make certificate");
        assertThat(find("#problem", Labeled.class).getText()).contains("host name or address");
        picture("#common-name", "making-refused-dark");

        type("#names", "ada.example");
        answerDialog("Make certificate");

        waitForRows(1);
    }

    @Test
    void a_request_is_made_saved_and_waits() throws IOException {
        open();
        Path target = folder.resolve("shop.csr");
        choose("request");
        type("#common-name", "shop.example");
        answerChooser(target);

        answerDialog("Make request");

        waitFor("the file", () -> Files.exists(target));
        assertThat(target).content().startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        choose("waiting");
        ListView<?> keys = find("#waiting", ListView.class);
        waitFor("the key", () -> keys.getItems().size() == 1);
        picture("#waiting", "making-waiting");
        Fx.run(() -> keys.getSelectionModel().select(0));
        clickOn("#forget-key");
        answerDialog("Delete for good");
        waitFor("nothing", () -> keys.getItems().isEmpty());
    }

    @Test
    void a_pasted_request_is_signed_by_an_authority_of_the_store() {
        Workbench ben = new Workbench(store.signUp("ben"));
        String request = Workbench.pem(ben.request("shop.example"));
        ada = store.signUp("ada");
        new Workbench(ada).authority("Root");
        open();
        choose("sign");
        waitFor("the form", () -> shown("#request"));
        type("#request", request);
        picture("#request", "making-sign");

        answerDialog("Sign");

        waitForRows(2);
        assertThat(all()).extracting(CertificateSummary::issuer).containsOnly("CN=Root");
    }

    @Test
    void a_request_that_waits_is_signed_and_finds_its_key() {
        ada = store.signUp("ada");
        Workbench bench = new Workbench(ada);
        bench.authority("Root");
        bench.request("shop.example");
        open();
        choose("sign");
        waitFor("the form", () -> shown("#waiting-request"));
        ComboBox<?> requests = box("#waiting-request");
        Fx.run(() -> requests.getSelectionModel().select(1));

        answerDialog("Sign");

        waitForRows(2);
        assertThat(all()).allMatch(CertificateSummary::hasKey);
    }

    @Test
    void the_chosen_certificate_is_renewed_and_revoked_and_the_list_is_signed() {
        ada = store.signUp("ada");
        Workbench bench = new Workbench(ada);
        UUID root = bench.authority("Root", new KeyChoice.New(KeyKind.ED25519));
        bench.server(root, "shop.example");
        open();
        MenuItem renew = item("renew");
        assertThat(renew.isDisable()).isTrue();
        clickOn("shop.example");
        waitFor("the choice", () -> !renew.isDisable());

        choose("renew");
        picture("#new-key", "making-renew");
        answerDialog("Renew");
        waitForRows(3);

        choose("revoke");
        ComboBox<RevocationReason> reasons = reasons();
        Fx.run(() -> reasons.setValue(RevocationReason.SUPERSEDED));
        picture("#reason", "making-revoke");
        answerDialog("Revoke for good");
        waitFor("the record", () -> bench.revocations().revoked(root).size() == 1);

        choose("list");
        waitFor("the form", () -> shown("#revoked"));
        ListView<?> revoked = find("#revoked", ListView.class);
        waitFor("the entry", () -> revoked.getItems().size() == 1);
        picture("#revoked", "making-list");
        Path target = folder.resolve("root.crl");
        answerChooser(target);
        answerDialog("Sign and save…");
        waitFor("the file", () -> Files.exists(target));
        waitForText("Revocation list number 1 was saved as root.crl.");
    }

    @Test
    void an_authority_is_offered_ten_years_and_a_path_length() {
        open();
        choose("self-signed");
        ComboBox<Template> templates = templates();
        Fx.run(() -> templates.setValue(Template.CA));
        assertThat(find("#days", TextInputControl.class).getText()).isEqualTo("3650");
        type("#common-name", "Root");
        type("#path-length", "1");
        picture("#common-name", "making-authority");

        answerDialog("Make certificate");

        waitForRows(1);
        assertThat(all().getFirst().ca()).isTrue();
    }

    private List<CertificateSummary> all() {
        return ada.certificates().page(CertificateQuery.all(), new PageRequest(1, 10)).items();
    }

    private void choose(String name) {
        MenuItem item = item(name);
        Fx.run(item::fire);
    }

    private MenuItem item(String name) {
        return find("#makingMenu", MenuButton.class).getItems().stream()
                .filter(item -> ("making-" + name).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String query, String text) {
        TextInputControl field = find(query, TextInputControl.class);
        Fx.run(() -> field.setText(text));
    }

    private ComboBox<?> box(String query) {
        return find(query, ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Template> templates() {
        return (ComboBox<Template>) box("#template");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RevocationReason> reasons() {
        return (ComboBox<RevocationReason>) box("#reason");
    }

    private void picture(String query, String name) {
        Pictures.take(find(query, Node.class).getScene(), name);
    }
}
