package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.Existing;
import app.certkeep.keyvalue.ImportedEntry;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.Values;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Many entries at once in the window: in, out, and from folder to folder.
class TransferWindowTest extends KeyValuesWindow {
    @TempDir Path folder;

    @Test
    void pasted_lines_are_looked_at_before_they_come_in() {
        service.set("shop/SAME", Values.of("1"));
        service.set("shop/OTHER", Values.of("old"));
        open();
        copy("SAME=1\n# why\nNEW=\"two\nlines\"\nOTHER=new\nno value here\n");
        clickOn("SAME").push(KeyCode.CONTROL, KeyCode.V);
        enter("#importFolder", "shop");
        waitFor("the preview", () -> has(State.UNCHANGED));
        assertThat(Fx.call(() -> preview().getItems().stream().map(ImportedEntry::state).toList()))
                .containsExactly(State.UNCHANGED, State.NEW, State.CHANGED, State.INVALID);
        assertThat(service.count()).isEqualTo(2);
        dialogPicture("keys-import");
        ComboBox<Existing> existing = lookup("#importExisting").queryComboBox();
        Fx.run(() -> existing.setValue(Existing.OVERWRITE));
        answerDialog("Import");

        waitFor("the entries", () -> keys().contains("shop/NEW"));
        assertThat(notice()).isEqualTo("1 new and 1 changed entries came in.");
        assertThat(stored("shop/NEW")).isEqualTo("two\nlines");
        assertThat(stored("shop/OTHER")).isEqualTo("new");
        EntrySummary made = service.find("shop/NEW").orElseThrow();
        assertThat(made.details().notes()).isEqualTo("why");
        assertThat(Values.text(service.history().reveal("shop/OTHER", 1))).isEqualTo("old");
    }

    @Test
    void a_file_comes_in_and_leaves_what_is_there() throws IOException {
        service.set("db/user", Values.of("ada"));
        Path file =
                Files.writeString(
                        folder.resolve("x.json"), "{\"db\": {\"user\": \"eve\", \"port\": 5432}}");
        open();
        menu("#more", "Import…");
        answerChooser(file);
        clickOn("#chooseEntries");
        waitFor("the preview", () -> has(State.NEW));
        answerDialog("Import");

        waitFor("the entry", () -> keys().contains("db/port"));
        assertThat(stored("db/user")).isEqualTo("ada");
        assertThat(stored("db/port")).isEqualTo("5432");
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_can_be_taken() throws IOException {
        Path file = Files.write(folder.resolve("x.env"), new byte[] {'A', '=', (byte) 0xFF});
        open();
        answerChooser(file);
        clickOn("#firstImport");
        clickOn("#chooseEntries");
        waitFor("the problem", () -> lookup("#importProblem").query().isVisible());
        assertThat(lookup("#importProblem").queryLabeled().getText()).contains("UTF-8");
        assertThat(button("Import").isDisabled()).isTrue();
        answerDialog("Cancel");
        assertThat(service.count()).isZero();
    }

    @Test
    void an_export_asks_for_the_password_and_is_closed_to_others() throws IOException {
        service.set("shop/db-url", Values.of(SECRET));
        service.set("other", Values.of("x"));
        Path target = folder.resolve("out.env");
        open();
        clickOn("db-url");
        menu("#more", "Export…");
        enter("#exportPassword", "not the password");
        answerDialog("Export");
        waitFor("the failure", () -> !notices.shown().isEmpty());
        assertThat(notice()).contains("password");
        assertThat(target).doesNotExist();

        answerChooser(target);
        menu("#more", "Export…");
        enter("#exportPassword", FreshStore.PASSWORD);
        dialogPicture("keys-export");
        answerDialog("Export");
        waitFor("the file", () -> notice().contains("out.env"));
        assertThat(Files.readString(target)).isEqualTo("db_url=\"" + SECRET + "\"\n");
    }

    @Test
    void a_database_of_KeePass_is_opened_with_its_password_and_previewed() throws IOException {
        Path file = folder.resolve("shop.kdbx");
        try (InputStream in = EntryFormat.class.getResourceAsStream("shop.kdbx")) {
            Files.copy(in, file);
        }
        open();
        answerChooser(file);
        clickOn("#firstImport");
        clickOn("#chooseEntries");
        enter("#importPassword", "wrong");
        clickOn("#openLocked");
        waitFor("the problem", () -> labelled("#importProblem").contains("does not open"));
        enter("#importPassword", "lantern orchid 47");
        push(KeyCode.ENTER);
        waitFor("the preview", () -> labelled("#importSummary").contains("5 new"));
        assertThat(preview().getVisibleLeafColumns())
                .extracting(TableColumnBase::getText)
                .containsExactly("Key", "What happens");
        enter("#importFolder", "logins");
        dialogPicture("keys-import-locked");
        answerDialog("Import");

        waitFor("the entries", () -> service.list("logins/").entries().size() == 5);
        assertThat(service.find("logins/Web/Shop/password").orElseThrow().details().notes())
                .isEqualTo("renewed by Ada");
    }

    @Test
    void a_key_file_opens_a_database_without_a_password() throws IOException {
        for (String name : new String[] {"keyed.kdbx", "keyed.keyx"}) {
            try (InputStream in = EntryFormat.class.getResourceAsStream(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        open();
        answerChooser(folder.resolve("keyed.kdbx"));
        clickOn("#firstImport");
        clickOn("#chooseEntries");
        waitFor("the place of the password", () -> lookup("#chooseKeyFile").query().isVisible());
        assertThat(lookup("#openLocked").query().isDisabled()).isTrue();
        answerChooser(folder.resolve("keyed.keyx"));
        clickOn("#chooseKeyFile");
        clickOn("#openLocked");
        waitFor("the preview", () -> labelled("#importSummary").contains("2 new"));
        dialogPicture("keys-import-key-file");
        answerDialog("Import");

        waitFor("the entry", () -> service.find("Shop/password").isPresent());
        assertThat(stored("Shop/password")).isEqualTo("s3cret");
    }

    private String labelled(String query) {
        return Fx.call(() -> lookup(query).queryLabeled().getText());
    }

    @Test
    void an_encrypted_export_has_a_password_of_its_own_and_no_value_in_clear() throws IOException {
        service.set("shop/db-url", Values.of(SECRET));
        Path target = folder.resolve("out.certkeep");
        open();
        answerChooser(target);
        menu("#more", "Export…");
        clickOn("#exportEncrypt");
        enter("#exportPassword", FreshStore.PASSWORD);
        enter("#exportFilePassword", "harbour violet 93");
        assertThat(button("Export").isDisabled()).isTrue();
        enter("#exportFilePasswordAgain", "harbour violet 93");
        dialogPicture("keys-export-encrypted");
        answerDialog("Export");

        waitFor("the file", () -> !notices.shown().isEmpty());
        assertThat(notice()).contains("out.certkeep", "1 entry");
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void a_folder_gets_another_name_with_all_that_lies_in_it() {
        service.set("shop/db/user", Values.of("ada"));
        service.set("shop/db/password", Values.of(SECRET));
        service.set("shop/mail", Values.of("x"));
        open();
        clickOn("user");
        menu("#more", "Move or rename a folder…");
        waitFor("the folder", () -> !lookup("#folderTo").queryAll().isEmpty());
        dialogPicture("keys-folder");
        Fx.run(() -> lookup("#folderTo").queryTextInputControl().setText("store/database"));
        answerDialog("Move");

        waitFor("the new keys", () -> keys().contains("store/database/user"));
        assertThat(keys())
                .containsExactly("shop/mail", "store/database/password", "store/database/user");
        assertThat(notice()).isEqualTo("2 entries are in store/database now.");
    }

    private void menu(String button, String item) {
        clickOn(button);
        clickOn(item);
    }

    private Button button(String text) {
        return lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private boolean has(State state) {
        return !lookup("#importPreview").queryAll().isEmpty()
                && preview().getItems().stream().anyMatch(entry -> entry.state() == state);
    }

    private TableView<ImportedEntry> preview() {
        return lookup("#importPreview").queryTableView();
    }

    private static void copy(String text) {
        Fx.run(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }
}
