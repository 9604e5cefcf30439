package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.MadeCertificate;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.persistence.PageRequest;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What the screen of certificates shows of each, of two side by side, and of a search.
class CertificateSeeingWindowTest extends CertificateWindowTest {
    private static final String ONLINE =
            "certs/x509-limbo/webpki__online__storage.googleapis.com.pem";

    @Test
    void the_tabs_of_the_details_show_extensions_chain_pem_json_and_encoding() {
        importAndOpen(SampleFiles.CHAIN);
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);
        picture("certificate-overview");

        clickOn("Extensions");
        waitForText("Sign data and log-ins (digitalSignature)\nEncrypt keys (keyEncipherment)");
        picture("certificate-extensions");

        clickOn("Chain");
        waitForText("It leads to no root that this computer trusts.");
        assertThat(treeRows("#chain")).isEqualTo(3);
        picture("certificate-chain");

        clickOn("PEM");
        waitForInput("#pem", text(SampleFiles.LEAF));
        picture("certificate-pem");

        clickOn("JSON");
        waitFor("the JSON", () -> written("#json").contains("\"oid\" : \"2.5.29.15\""));
        clickOn("#copyAllJson");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("\"name\" : \"leaf.example.com\"");
        picture("certificate-json");

        clickOn("ASN.1");
        waitFor("the tree", () -> treeRows("#outline") > 50);
        picture("certificate-asn1");
    }

    @Test
    void an_issuer_that_nobody_has_is_named_as_missing_and_found_when_it_comes() {
        importAndOpen(SampleFiles.of("certs/generated/chain-missing-intermediate.pem"));
        clickOn("leaf.example.com");
        clickOn("Chain");
        waitForText("Missing: Corpus Test Intermediate");
        assertThat(treeRows("#chain")).isEqualTo(2);

        answerChooser(SampleFiles.CHAIN);
        push(KeyCode.CONTROL, KeyCode.I);
        answerDialog("Import");

        waitFor("the whole chain", () -> treeRows("#chain") == 3);
    }

    @Test
    void two_certificates_are_set_side_by_side() {
        importAndOpen(SampleFiles.CHAIN);
        clickOn("leaf.example.com").press(KeyCode.CONTROL);
        assertThat(shown("#compareButton")).isFalse();
        clickOn("Corpus Test Root").release(KeyCode.CONTROL);

        clickOn("#compareButton");

        TableView<?> table = find("#comparison", TableView.class);
        int differing = Fx.call(() -> table.getItems().size());
        assertThat(differing).isPositive();
        Pictures.take(table.getScene(), "certificates-compared");
        clickOn("#only-differing");
        waitFor("all fields", () -> table.getItems().size() > differing);
        Pictures.take(table.getScene(), "certificates-compared-all");
        answerDialog("Close");
    }

    @Test
    void a_wrong_search_says_beside_the_field_what_it_takes() {
        importAndOpen(SampleFiles.CHAIN);

        clickOn("#search").write("expires:soon");

        waitFor("the reason", () -> problem().startsWith("expires:soon is no time."));
        waitForRows(3);
        picture("certificates-search-problem");
        clickOn("#search").push(KeyCode.CONTROL, KeyCode.A).write("san:leaf expires:>1y");
        waitForRows(1);
        assertThat(problem()).isEmpty();
        picture("certificates-search");
    }

    @Test
    void in_the_dark_and_in_a_small_window_all_of_it_has_room() {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.of(ONLINE), SampleFiles.CHAIN));
        open(960, 600, Theme.Choice.DARK);
        clickOn("storage.googleapis.com").push(KeyCode.ENTER);
        find("#field-subject", Label.class);
        picture("certificate-overview-small");
        for (String tab : List.of("Extensions", "Chain", "PEM", "JSON", "ASN.1")) {
            clickOn(tab);
            waitFor(tab, () -> tabs().getSelectionModel().getSelectedItem().getText().equals(tab));
            picture("certificate-" + tab + "-small");
        }
        clickOn("#search").write("is:new");
        waitFor("the reason", () -> problem().startsWith("is:new is not known."));
        picture("certificates-search-problem-small");
    }

    @Test
    void in_the_dark_and_in_a_large_window_all_of_it_is_used() {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.of(ONLINE), SampleFiles.CHAIN));
        open(1700, 1000, Theme.Choice.DARK);
        clickOn("storage.googleapis.com").clickOn("Extensions");
        waitForText("Sign data and log-ins (digitalSignature)");
        picture("certificate-extensions-large");
        clickOn("PEM");
        picture("certificate-pem-large");

        clickOn("leaf.example.com").press(KeyCode.CONTROL);
        clickOn("storage.googleapis.com").release(KeyCode.CONTROL);
        picture("certificates-two-chosen-large");
        clickOn("#compareButton");
        Pictures.take(
                find("#comparison", TableView.class).getScene(), "certificates-compared-dark");
        answerDialog("Close");
    }

    @Test
    void a_search_is_saved_counted_shown_again_and_forgotten() {
        importAndOpen(SampleFiles.CHAIN, SampleFiles.EXPIRED);
        clickOn("#search").write("corpus");
        waitForRows(3);
        clickOn("#filter-inactive");
        clickOn("#savedFilters").clickOn("Save this search…");
        answer("corpus", "Save");
        waitFor("the count", () -> menu().contains("corpus (3)"));
        clickOn("#savedFilters");
        Pictures.take(find("Save this search…", Node.class).getScene(), "certificates-saved");
        push(KeyCode.ESCAPE);

        clickOn("#search").push(KeyCode.CONTROL, KeyCode.A).write("nothing such");
        waitFor("nothing matches", () -> shown("#nothingMatches"));
        clickOn("#clearFilters");
        waitForRows(5);
        clickOn("#savedFilters").clickOn("corpus (3)");

        waitForRows(3);
        assertThat(find("#search", TextInputControl.class).getText())
                .isEqualTo("is:inactive corpus");
        ada.certificates().importFiles(List.of(SampleFiles.SAME_KEY_AS_LEAF));
        clickOn("#filter-active");
        waitFor("another count", () -> menu().contains("corpus (4)"));

        Fx.run(() -> forget().getItems().getFirst().fire());
        waitFor("none", () -> menu().contains("Nothing saved yet"));
        assertThat(ada.certificates().filters().list()).isEmpty();
    }

    private List<String> menu() {
        return savedFilters().getItems().stream().map(MenuItem::getText).toList();
    }

    private Menu forget() {
        return (Menu) savedFilters().getItems().getLast();
    }

    private MenuButton savedFilters() {
        return lookup("#savedFilters").queryAs(MenuButton.class);
    }

    @Test
    void hostile_certificates_are_shown_in_every_tab() {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.of("hostile")));
        ada.certificates().importText(MadeCertificate.overloaded("CN=overloaded", 300));
        open();
        Fx.run(() -> table().getSelectionModel().select(0));
        find("#field-id", Label.class);
        Fx.run(() -> tabs().getSelectionModel().selectLast());
        List<CertificateSummary> rows =
                ada.certificates().page(CertificateQuery.all(), new PageRequest(1, 50)).items();
        assertThat(rows).hasSizeGreaterThan(15);

        for (int row = 0; row < rows.size(); row++) {
            int chosen = row;
            String id = rows.get(row).id().toString();
            Fx.run(() -> table().getSelectionModel().clearAndSelect(chosen));
            waitFor(id, () -> id.equals(lookup("#field-id").queryLabeled().getText()));
            waitFor("the encoding", () -> treeRows("#outline") > 0);
            for (int tab = 0; tab < tabs().getTabs().size(); tab++) {
                int opened = tab;
                Fx.run(
                        () -> {
                            tabs().getSelectionModel().select(opened);
                            tabs().applyCss();
                            tabs().layout();
                        });
            }
        }
    }

    private String problem() {
        return lookup("#searchProblem").queryAs(Label.class).getText();
    }

    private String written(String query) {
        return lookup(query).queryTextInputControl().getText();
    }

    private TabPane tabs() {
        return lookup("#detailTabs").queryAs(TabPane.class);
    }

    private int treeRows(String query) {
        return lookup(query).queryAs(TreeView.class).getExpandedItemCount();
    }
}
