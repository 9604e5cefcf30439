package app.certkeep.gui.settings;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.i18n.Messages;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Binds how early a certificate counts as expiring.
public final class ExpiryController {
    private final PreferencesViewModel model;
    private final Messages messages;

    @FXML private ComboBox<ExpiryNotice> expiryNotice;

    public ExpiryController(PreferencesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        expiryNotice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ExpiryNotice notice) {
                        return notice == null ? "" : words(notice);
                    }

                    @Override
                    public @Nullable ExpiryNotice fromString(String text) {
                        return null;
                    }
                });
        expiryNotice.getItems().setAll(PreferencesViewModel.EXPIRY);
        expiryNotice.valueProperty().bindBidirectional(model.expiryProperty());
    }

    private String words(ExpiryNotice notice) {
        return messages.text(
                notice.isShare() ? "settings.expiry.share" : "settings.expiry.days",
                notice.number(),
                notice.parts());
    }
}
