package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The review of an import, as a person reads it.
class InboxWindowTest extends CertificateWindowTest {
    @Test
    void a_review_says_everything_of_what_was_found_in_light() throws IOException {
        reviewEverything(Theme.Choice.LIGHT);
    }

    @Test
    void a_review_says_everything_of_what_was_found_in_dark() throws IOException {
        reviewEverything(Theme.Choice.DARK);
    }

    private void reviewEverything(Theme.Choice theme) throws IOException {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.ROOT));
        Files.copy(SampleFiles.LEAF, folder.resolve("leaf.pem"));
        Files.copy(SampleFiles.LEAF_KEY, folder.resolve("leaf.key"));
        Files.copy(SampleFiles.EC, folder.resolve("shop.crt"));
        Files.copy(SampleFiles.ED25519_KEY, folder.resolve("shop.key"));
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        open(1280, 800, theme);
        answerChooser(folder, SampleFiles.CHAIN, SampleFiles.of("containers/generated/modern.p12"));
        push(KeyCode.CONTROL, KeyCode.I);

        waitForText("Comes in with its private key from leaf.key.");
        waitForText("Kept already, as Corpus Test Root.");
        choose(0);
        waitForText("Found in");
        Pictures.take(review().getScene(), "inbox-" + theme.name().toLowerCase());
        int mismatched = Fx.call(() -> index("shop.key"));
        choose(mismatched);
        waitForText(
                "Does not belong to match-ec-p256, which lies beside it, nor to any other"
                        + " certificate here.");
        Pictures.take(review().getScene(), "inbox-mismatch-" + theme.name().toLowerCase());
        answerDialog("Cancel");
    }

    @Test
    void many_rows_are_reviewed_and_imported() throws IOException {
        Path many = Files.write(folder.resolve("many.der"), SampleFiles.many(0, 3000));
        open();
        answerChooser(many, SampleFiles.LEAF_KEY);
        push(KeyCode.CONTROL, KeyCode.I);
        waitForText("3,001 items are to be imported.");
        Pictures.take(review().getScene(), "inbox-many");

        answerDialog("Import");
        waitFor("some progress", () -> shown("#inboxProgress") || !shown("#inbox"));
        waitFor("all of them", () -> counts().all() == 3000);
        waitFor("the end", () -> !shown("#inbox"));
    }

    @Test
    void what_an_import_fails_of_is_said_in_the_review_and_it_can_be_tried_again() {
        open();
        answerChooser(SampleFiles.LEAF);
        push(KeyCode.CONTROL, KeyCode.I);
        waitForText("1 item is to be imported.");
        execute("alter table certificate add constraint nothing_new check (1 = 0) nocheck");
        try {
            answerDialog("Import");

            waitFor("the reason", () -> !problem().isEmpty());
            assertThat(problem()).startsWith("This was changed elsewhere meanwhile.");
            Pictures.take(review().getScene(), "inbox-failed");
        } finally {
            execute("alter table certificate drop constraint nothing_new");
        }
        answerDialog("Import");
        waitForRows(1);
    }

    private void execute(String statement) {
        store.database()
                .change(
                        transaction ->
                                transaction
                                        .session()
                                        .createNativeMutationQuery(statement)
                                        .executeUpdate());
    }

    private String problem() {
        return lookup("#inboxProblem").queryAs(Label.class).getText();
    }

    private Node review() {
        return find("#inbox", Node.class);
    }

    private void choose(int row) {
        Fx.run(() -> rows().getSelectionModel().select(row));
    }

    private int index(String file) {
        List<?> items = rows().getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).toString().contains(file)) {
                return i;
            }
        }
        return -1;
    }

    private TableView<?> rows() {
        return lookup("#inbox").queryTableView();
    }
}
