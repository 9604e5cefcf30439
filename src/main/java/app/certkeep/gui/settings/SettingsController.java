package app.certkeep.gui.settings;

import app.certkeep.i18n.Messages;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import java.util.Map;
import java.util.function.Supplier;

/// The tabs of the account settings. Each is made when it is first shown.
public final class SettingsController {
    private final Map<SettingsTab, Supplier<Node>> contents;
    private final Messages messages;

    @FXML private TabPane tabs;

    /// @param contents makes what is in a tab; a tab without is not shown
    public SettingsController(Map<SettingsTab, Supplier<Node>> contents, Messages messages) {
        this.contents = contents;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        for (SettingsTab tab : SettingsTab.values()) {
            if (contents.containsKey(tab)) {
                tabs.getTabs().add(made(tab));
            }
        }
    }

    /// @param tab one that has contents
    public void show(SettingsTab tab) {
        tabs.getTabs().stream()
                .filter(each -> tab.id().equals(each.getId()))
                .forEach(tabs.getSelectionModel()::select);
    }

    private Tab made(SettingsTab tab) {
        Tab made = new Tab(messages.text(tab.nameKey()));
        made.setId(tab.id());
        made.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && made.getContent() == null) {
                                made.setContent(contents.get(tab).get());
                            }
                        });
        return made;
    }
}
