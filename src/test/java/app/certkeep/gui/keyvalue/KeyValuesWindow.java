package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.NoticePane;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.common.TrashViewModel;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.HandTimer;
import app.certkeep.gui.support.Pictures;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.Values;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Locale;

/// The screen over a real store, with time that passes by hand.
abstract class KeyValuesWindow extends WindowTest {
    static final String SECRET = "correct horse battery";

    @RegisterExtension final FreshStore store = new FreshStore();

    private final Messages messages = new Messages(Locale.ENGLISH);
    final Notices notices = new Notices(messages);
    final HandTimer timer = new HandTimer();
    private final FxTaskRunner tasks = new FxTaskRunner();
    final Theme theme = new Theme();
    KeyValueService service;
    UserSession session;
    Trash trash;

    @BeforeEach
    void signUp() {
        session = store.signUp("ada");
        service = session.keyValues();
        trash = session.trash();
    }

    @AfterEach
    void endWork() {
        tasks.close();
    }

    final StackPane open() {
        StackPane place =
                show(
                        () -> {
                            theme.start();
                            theme.choiceProperty().set(Theme.Choice.LIGHT);
                            StackPane made =
                                    new StackPane(loadScreen(), new NoticePane(notices, messages));
                            made.getStyleClass().add("app-root");
                            return made;
                        });
        Fx.run(() -> Theme.dress(stage().getScene()));
        waitFor("the entries", () -> keys().size() == service.list("").entries().size());
        return place;
    }

    final Node loadScreen() {
        ErrorPresenter errors = new ErrorPresenter(messages, notices, () -> {});
        SecretClipboard clipboard = new SecretClipboard(timer);
        KeyValuesViewModel model =
                KeyValuesViewModel.of(
                        service,
                        new EntryCommands(service, tasks, errors, notices, clipboard),
                        tasks,
                        errors,
                        timer,
                        new TrashViewModel(trash, TrashItem.Kind.ENTRY, tasks, errors, notices));
        Dialogs dialogs = new Dialogs(messages, this::stage);
        ValueSources sources =
                new ValueSources(
                        session.generator(), session.randomStrings(), session.activity()::balance);
        ValueMaking.Tools tools =
                new ValueMaking.Tools(tasks, errors, messages, dialogs, clipboard);
        return KeyValuesScreen.load(
                        new FxmlViews(messages),
                        model,
                        dialogs,
                        messages,
                        new KeyValuesScreen.Aids(
                                new ValueMaking(sources, tools),
                                new EntryTransfer(
                                        service,
                                        session.account()::prove,
                                        session.archive(),
                                        notices,
                                        tools)))
                .view();
    }

    final void focusWithTab(String query) {
        for (int i = 0; i < 10 && !lookup(query).query().isFocused(); i++) {
            push(KeyCode.TAB);
        }
        assertThat(lookup(query).query().isFocused()).isTrue();
    }

    final TableView<EntrySummary> table() {
        return lookup("#table").queryTableView();
    }

    final List<String> keys() {
        return table().getItems().stream().map(EntrySummary::key).toList();
    }

    final String selected() {
        return table().getSelectionModel().getSelectedItem().key();
    }

    final TextInputControl value() {
        return lookup("#value").queryTextInputControl();
    }

    final String shownValue() {
        return text(value());
    }

    static String text(TextInputControl field) {
        return Fx.call(field::getText);
    }

    final TextInputControl key() {
        return lookup("#key").queryTextInputControl();
    }

    final String notice() {
        return Fx.call(() -> notices.shown().getLast().text());
    }

    final List<String> visibleTexts() {
        return lookup(".text").queryAll().stream()
                .map(node -> ((javafx.scene.text.Text) node).getText())
                .toList();
    }

    static String clipboard() {
        return Clipboard.getSystemClipboard().getString();
    }

    static String clipboardNow() {
        return Fx.call(KeyValuesWindow::clipboard);
    }

    /// Of the dialog that is open, dark and light.
    final void dialogPicture(String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Fx.run(() -> theme.choiceProperty().set(choice));
            WaitForAsyncUtils.waitForFxEvents();
            Pictures.take(
                    lookup(".dialog-pane").query().getScene(),
                    name + "-" + choice.name().toLowerCase(Locale.ROOT));
        }
    }

    final String stored(String key) {
        return Values.text(service.get(key).orElseThrow());
    }
}
