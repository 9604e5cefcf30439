package app.certkeep.gui.settings;

import app.certkeep.i18n.Messages;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Binds how soon the window locks and the clipboard is cleared.
public final class LockingController {
    private final PreferencesViewModel model;
    private final Messages messages;

    @FXML private ComboBox<Integer> lockMinutes;
    @FXML private ComboBox<Integer> clipboardSeconds;

    public LockingController(PreferencesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        lockMinutes.setConverter(words("settings.lock.minutes"));
        clipboardSeconds.setConverter(words("settings.clipboard.seconds"));
        model.lockChoicesProperty().subscribe(choices -> lockMinutes.getItems().setAll(choices));
        clipboardSeconds.getItems().setAll(PreferencesViewModel.CLIPBOARD_SECONDS);
        lockMinutes.valueProperty().bindBidirectional(model.lockMinutesProperty());
        clipboardSeconds.valueProperty().bindBidirectional(model.clipboardSecondsProperty());
    }

    private StringConverter<Integer> words(String key) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : messages.text(key, number);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        };
    }
}
