package app.certkeep.gui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/// Binds whether notices are shown on the desktop.
public final class DesktopNoticesController {
    private final PreferencesViewModel model;

    @FXML private CheckBox desktopNotices;

    public DesktopNoticesController(PreferencesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        desktopNotices.disableProperty().bind(model.desktopNoticesProperty().isNull());
        model.desktopNoticesProperty()
                .subscribe(wanted -> desktopNotices.setSelected(Boolean.TRUE.equals(wanted)));
        desktopNotices.setOnAction(
                clicked -> model.desktopNoticesProperty().set(desktopNotices.isSelected()));
    }
}
