package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportDestination;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.persistence.PageRequest;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The screen of certificates as a person uses it.
class CertificateScreenTest extends CertificateWindowTest {
    @Test
    void an_empty_list_says_what_to_do_first() {
        open();

        assertThat(find("#empty", Node.class).isVisible()).isTrue();
        assertThat(shown("#table")).isFalse();
    }

    @Test
    void files_are_imported_by_the_file_chooser() {
        open();
        answerChooser(SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        clickOn("#emptyImport");
        answerDialog("Import");

        waitForRows(1);
        assertThat(counts().noKey()).isZero();
        waitForText("1 certificate imported, 1 key paired.");
    }

    @Test
    void files_are_imported_by_dropping_them() {
        open();

        assertThat(dropFilesOn(find("#empty", Node.class), SampleFiles.CHAIN)).isTrue();
        answerDialog("Import");

        waitForRows(3);
    }

    @Test
    void copied_text_is_shown_and_then_imported() {
        open();
        copy(text(SampleFiles.LEAF) + text(SampleFiles.LEAF_KEY));

        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(find("#pasted", TextInputControl.class).getText()).contains("BEGIN");
        answerDialog("Continue");
        answerDialog("Import");

        waitForRows(1);
        assertThat(counts().noKey()).isZero();
    }

    @Test
    void an_import_names_every_item_that_was_not_taken() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "nothing");
        open();
        answerChooser(SampleFiles.LEAF, notes, SampleFiles.ED25519_KEY);

        push(KeyCode.CONTROL, KeyCode.I);

        waitForText("No certificate or private key was found in this file.");
        waitForText("1 item is to be imported; 2 cannot be.");
        Pictures.take(find("#inbox", Node.class).getScene(), "import-inbox");
        answerDialog("Import");
        waitForRows(1);
        waitForText("1 certificate imported, no key paired; 2 items were not taken.");
    }

    @Test
    void a_cancelled_import_stores_nothing() {
        open();
        answerChooser(SampleFiles.CHAIN);
        push(KeyCode.CONTROL, KeyCode.I);
        waitForText("3 items are to be imported.");

        answerDialog("Cancel");

        waitFor("the end", () -> !shown("#inbox"));
        assertThat(counts().all()).isZero();
    }

    @Test
    void what_is_unticked_stays_out() {
        open();
        answerChooser(SampleFiles.CHAIN);
        push(KeyCode.CONTROL, KeyCode.I);
        waitForText("3 items are to be imported.");

        clickOn(".wanted");
        waitForText("2 items are to be imported.");
        answerDialog("Import");

        waitForRows(2);
    }

    @Test
    void what_is_locked_is_imported_after_its_passwords_were_given() {
        open();
        answerChooser(
                SampleFiles.of("containers/generated/modern.p12"),
                SampleFiles.of("containers/generated/truststore.p12"));

        push(KeyCode.CONTROL, KeyCode.I);

        waitForText("2 items are locked. Password:");
        Pictures.take(find("#inbox", Node.class).getScene(), "import-locked");
        unlock("wrong");
        waitFor("the refusal", () -> shown("#wrongPassword"));
        unlock("password");
        waitForText("1 item is locked. Password:");
        unlock("changeit");
        waitFor("all to be open", () -> !shown("#inboxUnlockBar"));
        answerDialog("Import");
        waitForRows(3);
        assertThat(counts().noKey()).isEqualTo(2);
    }

    private void unlock(String password) {
        enter("#inboxPassword", password);
        clickOn("#inboxUnlock");
    }

    @Test
    void a_click_on_the_switch_activates_at_once_and_in_the_store() {
        importAndOpen(SampleFiles.LEAF);

        clickOn(".toggle-switch");

        waitForText("Active 1");
        assertThat(counts().active()).isEqualTo(1);
        assertThat(find(".toggle-switch", ToggleSwitch.class).isSelected()).isTrue();
    }

    @Test
    void space_toggles_the_chosen_rows() {
        importAndOpen(SampleFiles.THREE_UNRELATED);
        clickOn("leaf.example.com").push(KeyCode.CONTROL, KeyCode.A);

        push(KeyCode.SPACE);
        waitForText("Active 3");
        push(KeyCode.SPACE);
        waitForText("Active 0");
    }

    @Test
    void chosen_rows_are_activated_by_the_bar_below() {
        importAndOpen(SampleFiles.THREE_UNRELATED);

        clickOn("leaf.example.com").press(KeyCode.CONTROL);
        clickOn("third.example.com").release(KeyCode.CONTROL);
        clickOn("#activate");

        waitForText("Active 2");
        waitForText("2 selected");
    }

    @Test
    void the_search_shows_what_matches_and_clearing_shows_all() {
        importAndOpen(SampleFiles.THREE_UNRELATED);

        clickOn("#search").write("second");
        waitForRows(1);
        write(" and more");
        waitFor("nothing matches", () -> shown("#nothingMatches"));

        clickOn("#clearFilters");
        waitForRows(3);
    }

    @Test
    void a_filter_shows_only_its_certificates() {
        importAndOpen(SampleFiles.EXPIRED, SampleFiles.LEAF);

        clickOn("#filter-expired");
        waitForRows(2);
        clickOn("#filter-expired");
        waitForRows(3);
    }

    @Test
    void a_click_on_a_header_sorts_all_pages() {
        importAndOpen(SampleFiles.THREE_UNRELATED);

        clickOn("Name");
        waitFor("ascending", () -> firstRow().contains("leaf.example.com"));
        clickOn("Name");
        waitFor("descending", () -> firstRow().contains("third.example.com"));
    }

    @Test
    void a_long_list_is_paged() {
        ada = store.signUp("ada");
        ada.certificates().importText(SampleFiles.many(0, 120));
        open();
        waitForRows(50);

        clickOn("#last-page");

        waitForRows(20);
        assertThat(find("#range", Label.class).getText()).isEqualTo("101–120 of 120");
        assertThat(find("#next-page", Button.class).isDisabled()).isTrue();
    }

    @Test
    void a_deleted_certificate_lies_in_the_trash_and_comes_back_by_undo() {
        importAndOpen(SampleFiles.THREE_UNRELATED);
        clickOn("second.example.com").push(KeyCode.DELETE);
        waitForRows(2);
        waitForText("second.example.com is in the trash.");
        picture("certificates-undo");

        clickOn("Undo");

        waitForRows(3);
        assertThat(counts().all()).isEqualTo(3);
        assertThat(ada.certificates().trash().count()).isZero();
    }

    @Test
    void several_are_deleted_at_once_and_come_back_together() {
        importAndOpen(SampleFiles.THREE_UNRELATED);
        clickOn("leaf.example.com").push(KeyCode.CONTROL, KeyCode.A);
        clickOn("#delete");
        waitFor("no rows", () -> shown("#empty"));
        waitForText("3 certificates are in the trash.");

        clickOn("Undo");

        waitForRows(3);
    }

    @Test
    void the_trash_gives_back_or_lets_go_for_good() {
        importAndOpen(SampleFiles.THREE_UNRELATED);
        ada.certificates()
                .delete(
                        ada
                                .certificates()
                                .page(CertificateQuery.all(), new PageRequest(1, 2))
                                .items()
                                .stream()
                                .map(CertificateSummary::id)
                                .toList());
        clickOn("#trashToggle");
        waitFor("the trash", () -> trashed() == 2);
        Fx.run(() -> lookup("#trashTable").queryTableView().getSelectionModel().select(0));
        picture("certificates-trash");

        clickOn("#restore");
        waitFor("one left", () -> trashed() == 1);
        clickOn("#emptyTrash");
        answerDialog("Empty trash");
        waitFor("none left", () -> trashed() == 0);
        clickOn("#trashToggle");
        waitForRows(2);
        assertThat(ada.certificates().trash().count()).isZero();
    }

    private int trashed() {
        return lookup("#trashTable").queryTableView().getItems().size();
    }

    @Test
    void a_certificate_is_renamed() {
        importAndOpen(SampleFiles.LEAF);
        clickOn("leaf.example.com").push(KeyCode.F2);

        answer("The shop", "Rename");

        waitFor("the name", () -> firstRow().contains("The shop"));
    }

    @Test
    void the_details_show_every_field_and_copy_it() {
        importAndOpen(SampleFiles.LEAF);
        clickOn("leaf.example.com");

        clickOn(find("#copy-names", Button.class));

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("DNS:leaf.example.com");
    }

    @Test
    void a_private_key_is_exported_only_with_the_password() {
        importAndOpen(SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        Path target = folder.resolve("leaf.pem");
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);

        exportWithKey("not her password", target);
        waitForText("The password is not right.");
        assertThat(target).doesNotExist();

        exportWithKey(FreshStore.PASSWORD, target);
        waitForText("leaf.pem is written.");
        assertThat(target).hasContent(text(SampleFiles.LEAF) + text(SampleFiles.LEAF_KEY));
    }

    @Test
    void a_pkcs12_file_is_written_under_a_password_that_was_given_twice() throws IOException {
        importAndOpen(SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        Path target = folder.resolve("leaf.p12");
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);
        answerChooser(target);
        clickOn("#export");
        clickOn(find("#export-p12", Node.class));
        assertThat(find("#export-with-key", CheckBox.class).isSelected()).isTrue();
        type("#file-password", "lantern");
        Pictures.take(find("#file-password", Node.class).getScene(), "export-p12");
        type("#file-password-again", "lantern");
        answerDialog("Export");
        answer(FreshStore.PASSWORD, "Export");

        waitForText("leaf.p12 is written.");
        try (Password password = new Password("lantern".toCharArray())) {
            assertThat(
                            ada.certificates()
                                    .importText(Files.readAllBytes(target), List.of(password))
                                    .keysAlreadyThere())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_file_for_a_server_holds_the_issuers_too() {
        importAndOpen(SampleFiles.CHAIN);
        Path target = folder.resolve("site.pem");
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);
        answerChooser(target);
        clickOn("#export");
        ChoiceBox<?> chain = find("#export-chain", ChoiceBox.class);
        Fx.run(() -> chain.getSelectionModel().select(1));
        Pictures.take(chain.getScene(), "export-chain");
        answerDialog("Export");

        waitForText("site.pem is written.");
        assertThat(target)
                .content()
                .satisfies(pem -> assertThat(pem.split("BEGIN CERT", -1)).hasSize(3));
    }

    @Test
    void the_files_that_a_server_wants_are_shown_and_then_written_into_a_folder()
            throws IOException {
        importAndOpen(SampleFiles.CHAIN, SampleFiles.LEAF_KEY);
        Files.writeString(folder.resolve("leaf.example.com.key"), "an older one");
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);
        answerChooser(folder);
        clickOn("#export");
        choose(ExportDestination.NGINX);
        waitForText("leaf.example.com.key");
        waitForText("private key, not encrypted");
        Pictures.take(find("#export-preview", Node.class).getScene(), "export-nginx");
        answerDialog("Export");
        answer(FreshStore.PASSWORD, "Export");
        answerDialog("Replace");

        waitForText("leaf.example.com.pem, leaf.example.com.key are written.");
        assertThat(folder.resolve("leaf.example.com.key")).content().contains("PRIVATE KEY");
    }

    @Test
    void a_key_store_for_java_asks_for_its_password_first() {
        importAndOpen(SampleFiles.CHAIN, SampleFiles.LEAF_KEY);
        clickOn("leaf.example.com");
        find("#field-subject", Label.class);
        clickOn("#export");

        choose(ExportDestination.TOMCAT);
        waitForText("leaf.example.com.p12");
        Pictures.take(find("#export-preview", Node.class).getScene(), "export-tomcat");
        assertThat(dialogButton("Export").isDisabled()).isTrue();
        type("#file-password", "lantern");
        type("#file-password-again", "lantern");
        waitForText("certificate, issuers up to the root, private key, encrypted");
        assertThat(dialogButton("Export").isDisabled()).isFalse();
        answerDialog("Cancel");
    }

    private void choose(ExportDestination destination) {
        @SuppressWarnings("unchecked")
        ChoiceBox<Optional<ExportDestination>> choice =
                find("#export-destination", ChoiceBox.class);
        Fx.run(() -> choice.setValue(Optional.of(destination)));
    }

    private void type(String field, String text) {
        TextInputControl found = find(field, TextInputControl.class);
        Fx.run(() -> found.setText(text));
    }

    private void exportWithKey(String password, Path target) {
        answerChooser(target);
        clickOn("#export");
        clickOn(find("#export-with-key", Node.class));
        answerDialog("Export");
        answer(password, "Export");
    }
}
