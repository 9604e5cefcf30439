package app.certkeep.gui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.activity.ActivityRecord;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.NoticePane;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.Values;
import app.certkeep.operation.Action;

import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screen of records over a real store.
class ActivityWindowTest extends WindowTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final ErrorPresenter errors = new ErrorPresenter(messages, notices, () -> {});
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final Theme theme = new Theme();
    private UserSession ada;

    @BeforeEach
    void open() {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.CHAIN));
        ada.keyValues().set("shop/db/password", Values.of("one"));
        ada.keyValues().get("shop/db/password").orElseThrow().close();
        try {
            ada.keyValues().delete("none");
        } catch (CertkeepException expected) {
            // It shall leave a record.
        }
        show(
                () -> {
                    theme.start();
                    theme.choiceProperty().set(Theme.Choice.LIGHT);
                    StackPane place = new StackPane(screen(), new NoticePane(notices, messages));
                    place.getStyleClass().add("app-root");
                    return place;
                });
        Fx.run(() -> Theme.dress(stage().getScene()));
        waitFor("the records", () -> rows().size() == 5);
    }

    @AfterEach
    void endWork() {
        tasks.close();
    }

    @Test
    void what_was_done_is_shown_and_verified() {
        assertThat(rows())
                .extracting(ActivityRecord::action)
                .containsExactly(
                        Action.ENTRY_DELETE,
                        Action.ENTRY_REVEAL,
                        Action.ENTRY_SET,
                        Action.CERTIFICATE_IMPORT,
                        Action.SIGN_UP);
        assertThat(text("#balance")).isEqualTo("Balance: 100 credits");
        clickOn("#verify");
        waitFor("the result", () -> text("#verification").startsWith("All records are whole: 5"));
        picture("activity-light");
        Fx.run(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("activity-dark");
        Fx.run(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
    }

    @Test
    void a_broken_chain_is_named() {
        store.database()
                .change(
                        transaction ->
                                transaction
                                        .session()
                                        .createNativeMutationQuery(
                                                "delete from activity_record where position = 3")
                                        .executeUpdate());
        clickOn("#verify");
        waitFor("the result", () -> text("#verification").startsWith("Record 3 is missing."));
        picture("activity-broken");
    }

    @Test
    void deleted_records_come_back_by_undo() {
        Fx.run(() -> table().getSelectionModel().selectRange(1, 3));
        clickOn("#delete");
        waitFor("the records to go", () -> rows().size() == 4);
        assertThat(text("#deleted")).isEqualTo("2 records were deleted.");
        picture("activity-undo");
        clickOn("#undoButton");
        waitFor("them to be back", () -> rows().size() == 7);
    }

    @Test
    void failures_actions_and_words_narrow_the_list() {
        clickOn("#failures");
        waitFor("the failure", () -> rows().size() == 1);
        clickOn("#failures");
        waitFor("all", () -> rows().size() == 5);
        ComboBox<Optional<Action>> action = lookup("#action").queryComboBox();
        Fx.run(() -> action.setValue(Optional.of(Action.ENTRY_SET)));
        waitFor("the action", () -> rows().size() == 1);
        Fx.run(() -> action.setValue(Optional.empty()));
        enter("#search", "nothing like it");
        waitFor("nothing", () -> lookup("#showAll").query().isVisible());
        clickOn("#showAll");
        waitFor("all again", () -> rows().size() == 5);
    }

    @Test
    void an_export_is_written_where_it_was_chosen() throws Exception {
        Path target = store.home().resolve("activity.csv");
        answerChooser(target);
        clickOn("#export");
        clickOn("As CSV…");
        waitFor("the file", () -> Files.exists(target));
        assertThat(Files.readString(target)).contains("entry_reveal", "shop/db/password");
    }

    @Test
    void the_details_of_a_failure_name_its_operation_and_can_be_copied() {
        Fx.run(
                () ->
                        tasks.run(
                                () -> {
                                    ada.keyValues().delete("none");
                                    return true;
                                },
                                done -> {},
                                errors::present));
        waitFor("the failure", () -> Fx.call(() -> !notices.shown().isEmpty()));
        clickOn("Details");
        TextArea details = find("#details", TextArea.class);
        String operation =
                ada.activity()
                        .page(
                                app.certkeep.activity.ActivityQuery.all(),
                                new app.certkeep.persistence.PageRequest(1, 1))
                        .page()
                        .items()
                        .getFirst()
                        .operation();
        String told = Fx.call(details::getText);
        assertThat(told).contains(operation);
        assertThat(details.isEditable()).isFalse();
        Fx.run(
                () -> {
                    details.selectAll();
                    details.copy();
                });
        assertThat(Fx.call(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains(operation);
    }

    private Parent screen() {
        ActivityViewModel model =
                new ActivityViewModel(
                        ada.activity(), store.clock(), tasks, new Voice(notices, errors));
        return new FxmlViews(messages)
                .load(
                        "activity/Activity",
                        new ActivityController(
                                model, new Dialogs(messages, this::stage), messages));
    }

    private TableView<ActivityRecord> table() {
        return lookup("#table").queryTableView();
    }

    private List<ActivityRecord> rows() {
        return Fx.call(() -> List.copyOf(table().getItems()));
    }

    private String text(String query) {
        return Fx.call(() -> lookup(query).queryAs(Labeled.class).getText());
    }
}
