package app.certkeep.gui.frame;

import app.certkeep.gui.common.Theme;
import app.certkeep.i18n.Messages;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The navigation bar on top and the screen below it. Screens are made when they are first shown.
public final class FrameController {
    private static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private final FrameViewModel model;
    private final Messages messages;
    private final Theme theme;
    private final Function<Screen, Parent> screens;
    private final Runnable about;
    private final Map<Screen, Parent> made = new EnumMap<>(Screen.class);
    private final ToggleGroup navigation = new ToggleGroup();

    @FXML private BorderPane root;
    @FXML private HBox topBar;
    @FXML private Label brand;
    @FXML private HBox navigationBar;
    @FXML private Button lockButton;
    @FXML private StackPane content;
    @FXML private MenuButton accountMenu;
    @FXML private MenuItem accountEmail;
    @FXML private RadioMenuItem systemTheme;
    @FXML private RadioMenuItem lightTheme;
    @FXML private RadioMenuItem darkTheme;

    public FrameController(
            FrameViewModel model,
            Messages messages,
            Theme theme,
            Function<Screen, Parent> screens,
            Runnable about) {
        this.model = model;
        this.messages = messages;
        this.theme = theme;
        this.screens = screens;
        this.about = about;
    }

    @FXML
    void initialize() {
        for (Screen screen : Screen.values()) {
            navigationBar.getChildren().add(navigationButton(screen));
        }
        accountMenu.textProperty().bind(model.nameProperty());
        accountEmail.textProperty().bind(model.emailProperty());
        themeItem(systemTheme, Theme.Choice.SYSTEM);
        themeItem(lightTheme, Theme.Choice.LIGHT);
        themeItem(darkTheme, Theme.Choice.DARK);
        model.screenProperty().subscribe(this::show);
        root.sceneProperty().subscribe(this::moved);
        List<Labeled> screenButtons =
                navigation.getToggles().stream().map(Labeled.class::cast).toList();
        NarrowBar bar = new NarrowBar(topBar, List.of(List.of(brand, lockButton), screenButtons));
        root.widthProperty().subscribe(width -> bar.fit(width.doubleValue()));
        model.administratorProperty().subscribe(administrator -> bar.fit(root.getWidth()));
    }

    private ToggleButton navigationButton(Screen screen) {
        ToggleButton button =
                new ToggleButton(messages.text(screen.nameKey()), new FontIcon(screen.icon()));
        button.setId("go-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("navigation-button");
        button.setToggleGroup(navigation);
        button.setTooltip(
                new Tooltip(button.getText() + " (" + keyOf(screen).getDisplayText() + ")"));
        button.setAccessibleText(button.getText());
        button.setUserData(screen);
        button.setOnAction(clicked -> goTo(screen));
        if (screen == Screen.ADMINISTRATION) {
            button.visibleProperty().bind(model.administratorProperty());
            button.managedProperty().bind(button.visibleProperty());
        }
        return button;
    }

    private void goTo(Screen screen) {
        if (model.mayGoTo(screen)) {
            model.screenProperty().set(screen);
            select(screen);
        }
    }

    private void show(Screen screen) {
        select(screen);
        content.getChildren().setAll(made.computeIfAbsent(screen, screens));
    }

    private void select(Screen screen) {
        navigation.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == screen)
                .forEach(navigation::selectToggle);
    }

    private void themeItem(RadioMenuItem item, Theme.Choice choice) {
        item.setSelected(theme.choiceProperty().get() == choice);
        item.setOnAction(clicked -> theme.choiceProperty().set(choice));
    }

    /// `Ctrl+1` and so on lead to the screens while the frame is shown, `Ctrl+L` locks.
    private Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> shortcuts = new HashMap<>();
        for (Screen screen : Screen.values()) {
            shortcuts.put(keyOf(screen), () -> goTo(screen));
        }
        // Not while the shortcuts are gone through, which change when the frame goes.
        shortcuts.put(LOCK, () -> Platform.runLater(model::lock));
        return shortcuts;
    }

    private static KeyCombination keyOf(Screen screen) {
        KeyCode digit = KeyCode.getKeyCode(String.valueOf(screen.ordinal() + 1));
        return new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN);
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getAccelerators().keySet().removeAll(shortcuts().keySet());
        }
        if (now == null) {
            // JavaFX holds what was clicked last, and with it the frame: not what was shown in it.
            content.getChildren().clear();
            made.clear();
        } else {
            now.getAccelerators().putAll(shortcuts());
        }
    }

    @FXML
    void openSettings() {
        goTo(Screen.SETTINGS);
    }

    @FXML
    void about() {
        about.run();
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
