package app.certkeep.gui.frame;

import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.LanguageItems;
import app.certkeep.gui.common.Looks;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.common.ViewState;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.CustomTextField;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The navigation bar on top and the screen below it. Screens are made when they are first shown.
public final class FrameController {
    /// What surrounds the frame.
    ///
    /// @param screens makes one when it is first shown
    /// @param beyond what the commands do that concern more than the frame
    public record Parts(
            Function<Screen, ScreenView> screens,
            SearchViewModel search,
            FxmlViews fxml,
            Dialogs dialogs,
            Map<Command, Runnable> beyond) {}

    private final FrameViewModel model;
    private final Messages messages;
    private final Looks looks;
    private final Parts parts;
    private final Map<Screen, ScreenView> made = new EnumMap<>(Screen.class);
    private final Navigation navigation;
    private final CommandSet commands;
    private @Nullable OpenPalette palette;
    private @Nullable SearchField everywhere;
    private Map<Screen, Parent> earlier = Map.of();
    private Subscription following = Subscription.EMPTY;

    @FXML private StackPane root;
    @FXML private HBox topBar;
    @FXML private Label brand;
    @FXML private HBox navigationBar;
    @FXML private CustomTextField searchEverywhere;
    @FXML private Button lockButton;
    @FXML private StackPane content;
    @FXML private MenuButton accountMenu;
    @FXML private MenuItem accountEmail;
    @FXML private RadioMenuItem systemTheme;
    @FXML private RadioMenuItem lightTheme;
    @FXML private RadioMenuItem darkTheme;
    @FXML private Menu languageMenu;

    public FrameController(FrameViewModel model, Messages messages, Looks looks, Parts parts) {
        this.model = model;
        this.messages = messages;
        this.looks = looks;
        this.parts = parts;
        navigation = new Navigation(model, messages, this::goTo);
        commands = CommandSet.of(Command.Scope.WINDOW, actions());
    }

    @FXML
    void initialize() {
        navigationBar.getChildren().addAll(navigation.buttons());
        accountMenu.textProperty().bind(model.nameProperty());
        accountEmail.textProperty().bind(model.emailProperty());
        themeItem(systemTheme, Theme.Choice.SYSTEM);
        themeItem(lightTheme, Theme.Choice.LIGHT);
        themeItem(darkTheme, Theme.Choice.DARK);
        languageMenu.getItems().setAll(LanguageItems.of(looks.language(), messages));
        following = model.screenProperty().subscribe(this::show);
        root.sceneProperty().subscribe(this::moved);
        commands.holdWhileShown(root);
        everywhere = new SearchField(searchEverywhere, root, parts.search(), messages, this::open);
        everywhere.bind();
        NarrowBar bar =
                new NarrowBar(
                        topBar,
                        List.of(
                                List.of(brand, lockButton),
                                navigation.buttons(
                                        screen -> screen.compareTo(Screen.SETTINGS) >= 0),
                                navigation.buttons(
                                        screen -> screen.compareTo(Screen.SETTINGS) < 0)));
        root.widthProperty().subscribe(width -> bar.fit(width.doubleValue()));
        model.administratorProperty().subscribe(administrator -> bar.fit(root.getWidth()));
    }

    private void goTo(Screen screen) {
        if (model.mayGoTo(screen)) {
            model.screenProperty().set(screen);
            navigation.select(screen);
            Optional.ofNullable(made.get(screen)).map(ScreenView::view).ifPresent(WorkStart::focus);
        }
    }

    private void show(Screen screen) {
        navigation.select(screen);
        content.getChildren().setAll(made.computeIfAbsent(screen, parts.screens()).view());
        bring(screen, null);
    }

    /// The screens that were made until now, here or where they were not shown since.
    public Map<Screen, Parent> made() {
        Map<Screen, Parent> all = new EnumMap<>(Screen.class);
        all.putAll(earlier);
        made.forEach((screen, shown) -> all.put(screen, shown.view()));
        return all;
    }

    /// Takes the place of a frame: what was chosen, typed and opened in its screens is so in these.
    ///
    /// @param screens those that were made there
    /// @param focused what had the focus there
    public void follow(Map<Screen, Parent> screens, @Nullable Node focused) {
        earlier = screens;
        bring(model.screenProperty().get(), focused);
    }

    private void bring(Screen screen, @Nullable Node focused) {
        Parent before = earlier.get(screen);
        if (before != null) {
            earlier.remove(screen);
            // Some of a view is there only where there is room for it.
            root.applyCss();
            root.layout();
            ViewState.bring(before, focused, made.get(screen).view());
        }
    }

    private void themeItem(RadioMenuItem item, Theme.Choice choice) {
        // It may have been chosen elsewhere.
        accountMenu
                .showingProperty()
                .subscribe(
                        showing ->
                                item.setSelected(looks.theme().choiceProperty().get() == choice));
        item.setOnAction(clicked -> looks.theme().choiceProperty().set(choice));
    }

    /// What the commands do that hold everywhere.
    private Map<Command, Runnable> actions() {
        Map<Command, Runnable> actions = new HashMap<>(parts.beyond());
        for (Screen screen : Screen.values()) {
            actions.put(screen.going(), () -> goTo(screen));
        }
        for (Theme.Choice choice : Theme.Choice.values()) {
            actions.put(
                    Command.valueOf("THEME_" + choice),
                    () -> looks.theme().choiceProperty().set(choice));
        }
        actions.put(Command.PALETTE, this::openPalette);
        actions.put(Command.SEARCH_EVERYWHERE, this::searchEverywhere);
        actions.put(Command.SHORTCUTS, this::showShortcuts);
        // Not while the shortcuts are gone through, which change when the frame goes.
        actions.put(Command.LOCK, () -> Platform.runLater(model::lock));
        actions.put(Command.LOG_OUT, () -> Platform.runLater(model::logOut));
        return actions;
    }

    private void run(Command command) {
        Screen.of(command)
                .ifPresentOrElse(
                        screen -> {
                            goTo(screen);
                            made.get(screen).commands().run(command);
                        },
                        () -> commands.run(command));
    }

    private void openPalette() {
        if (palette == null) {
            palette = new OpenPalette(root);
            palette.show(
                    close ->
                            parts.fxml()
                                    .load(
                                            "frame/Palette",
                                            new PaletteController(
                                                    new PaletteViewModel(
                                                            model.offered(), messages, this::run),
                                                    messages,
                                                    close)),
                    () -> palette = null);
        }
    }

    private void searchEverywhere() {
        if (everywhere != null) {
            everywhere.focus();
        }
    }

    private void open(Hit hit) {
        goTo(hit.screen());
        hit.open().run();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (now == null) {
            following.unsubscribe();
            // JavaFX holds what was clicked last, and with it the frame: not what was shown in it.
            content.getChildren().clear();
            made.clear();
            earlier = Map.of();
        }
    }

    @FXML
    void openSettings() {
        goTo(Screen.SETTINGS);
    }

    @FXML
    void about() {
        commands.run(Command.ABOUT);
    }

    @FXML
    void showShortcuts() {
        new ShortcutsDialog(parts.dialogs(), messages, model::may).show();
    }

    @FXML
    void lock() {
        model.lock();
    }

    @FXML
    void logOut() {
        model.logOut();
    }
}
