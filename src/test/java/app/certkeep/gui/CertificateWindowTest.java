package app.certkeep.gui;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateCounts;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The screen of certificates of a signed-in user, in a window.
abstract class CertificateWindowTest extends WindowTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    UserSession ada;
    int deliveriesAsked;
    private Runnable reload = () -> {};
    private Shell shell;

    @AfterEach
    void letWorkEnd() {
        if (shell != null) {
            shell.tasks().close();
        }
    }

    final void importAndOpen(Path... files) {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(files));
        open();
        waitFor("the rows", () -> shown("#table"));
    }

    final void open() {
        open(1280, 800, Theme.Choice.LIGHT);
    }

    final void open(int width, int height, Theme.Choice theme) {
        if (ada == null) {
            ada = store.signUp("ada");
        }
        Fx.run(
                () -> {
                    shell = new Shell();
                    shell.theme().start();
                    shell.theme().choiceProperty().set(theme);
                    CertificateScreen screen =
                            new CertificateScreen(
                                    store.certkeep(), ada, shell, () -> deliveriesAsked++);
                    reload = screen::reload;
                    shell.show(screen.make().view());
                    stage().setScene(shell.scene());
                    stage().setWidth(width);
                    stage().setHeight(height);
                    stage().show();
                });
        waitFor("the first answer", () -> shown("#table") || shown("#empty"));
    }

    /// As when something has changed in the store.
    final void loadAgain() {
        Fx.run(reload);
    }

    final CertificateCounts counts() {
        return ada.certificates().counts();
    }

    final boolean shown(String query) {
        return lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    final void waitForRows(int count) {
        waitFor(count + " rows", () -> table().isVisible() && table().getItems().size() == count);
    }

    final void waitForText(String text) {
        waitFor(
                text,
                () ->
                        lookup(
                                                (Node node) ->
                                                        node instanceof Labeled label
                                                                && text.equals(label.getText()))
                                        .tryQuery()
                                        .isPresent()
                                || lookup(
                                                (Node node) ->
                                                        node instanceof javafx.scene.text.Text label
                                                                && text.equals(label.getText()))
                                        .tryQuery()
                                        .isPresent());
    }

    final TableView<?> table() {
        return lookup("#table").queryAs(TableView.class);
    }

    /// The texts of the row on top.
    final List<String> firstRow() {
        return lookup(".table-row-cell").queryAll().stream()
                .filter(row -> ((javafx.scene.control.TableRow<?>) row).getIndex() == 0)
                .flatMap(row -> from(row).lookup(".label").queryAll().stream())
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    /// Enters text in the dialog that asks for some.
    final void answer(String text, String button) {
        TextInputControl field = find("#answer", TextInputControl.class);
        Fx.run(() -> field.setText(text));
        answerDialog(button);
    }

    static void copy(String text) {
        Fx.run(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    static String text(Path file) {
        return new String(SampleFiles.bytes(file), StandardCharsets.US_ASCII);
    }
}
