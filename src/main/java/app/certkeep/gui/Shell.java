package app.certkeep.gui;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.NoticePane;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.common.ViewState;
import app.certkeep.gui.desktop.DesktopNotices;
import app.certkeep.i18n.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import java.util.List;
import java.util.Locale;

/// The scene of the one window and the tools that its screens are given. Only [Views] and
/// [MainWindow] see it; a screen gets what it uses and no more.
final class Shell {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Language language;
    private final Notices notices = new Notices(messages);
    private FxTaskRunner tasks = new FxTaskRunner();
    private final Theme theme = new Theme();
    private final SecretClipboard clipboard = new SecretClipboard();
    private final FxmlViews fxml = new FxmlViews(messages);
    private final Arrivals arrivals = new Arrivals();
    private final LocalApi localApi = new LocalApi();
    private final DesktopNotices desktop;
    private final StackPane screen = new StackPane();
    private final Scene scene;
    private final Dialogs dialogs;
    private final ErrorPresenter errors;

    private Runnable onSessionEnded = () -> {};

    /// One that shows nothing outside of the window, in English.
    Shell() {
        this(DesktopNotices.NONE, Locale.ENGLISH);
    }

    /// @param system what the computer speaks
    Shell(DesktopNotices desktop, Locale system) {
        this.desktop = desktop;
        language = new Language(messages, system);
        NoticePane pane = new NoticePane(notices, messages);
        language.localeProperty().subscribe((before, now) -> pane.showAnew());
        StackPane root = new StackPane(screen, pane);
        root.getStyleClass().add("app-root");
        scene = new Scene(root);
        Theme.dress(scene);
        dialogs = new Dialogs(messages, scene::getWindow);
        errors = new ErrorPresenter(messages, notices, () -> onSessionEnded.run());
    }

    /// Loads a view and shows it in place of what was there.
    void show(String view, Object controller) {
        show(fxml.load(view, controller));
    }

    void show(Parent view) {
        screen.getChildren().setAll(view);
    }

    /// As [#show], but of the same screen: what the user chose, typed and opened in it stays.
    void showAnew(Parent view) {
        Parent before = (Parent) screen.getChildren().getFirst();
        Node focused = scene.getFocusOwner();
        show(view);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ViewState.bring(before, focused, view);
    }

    void onSessionEnded(Runnable action) {
        onSessionEnded = action;
    }

    /// Closes whatever lies over the window, as if the user had cancelled it.
    void closeDialogs() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != scene.getWindow())
                .forEach(Window::hide);
    }

    Scene scene() {
        return scene;
    }

    Messages messages() {
        return messages;
    }

    Notices notices() {
        return notices;
    }

    /// Puts fresh hands in the place of those that worked for a user until now, and returns these,
    /// whose outcomes nobody is told any more.
    FxTaskRunner renewTasks() {
        FxTaskRunner before = tasks;
        before.mute();
        tasks = new FxTaskRunner();
        return before;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    /// Files that wait for somebody to sign in.
    Arrivals arrivals() {
        return arrivals;
    }

    /// By which other programs come to the store that is open here.
    LocalApi localApi() {
        return localApi;
    }

    DesktopNotices desktop() {
        return desktop;
    }

    Language language() {
        return language;
    }

    Theme theme() {
        return theme;
    }

    SecretClipboard clipboard() {
        return clipboard;
    }

    FxmlViews fxml() {
        return fxml;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    ErrorPresenter errors() {
        return errors;
    }
}
