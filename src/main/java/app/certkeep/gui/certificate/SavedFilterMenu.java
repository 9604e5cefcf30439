package app.certkeep.gui.certificate;

import app.certkeep.certificate.SavedFilter;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;

/// The saved filters beside the search: each with how many certificates it shows, then what saves
/// the search as it stands, and what forgets one.
final class SavedFilterMenu {
    private final CertificateListViewModel model;
    private final CertificateDialogs dialogs;
    private final Messages messages;
    private final MenuItem save = new MenuItem();

    SavedFilterMenu(CertificateListViewModel model, CertificateDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    void into(MenuButton button) {
        save.setId("save-filter");
        save.setText(messages.text("certificates.saved-filter.save.item"));
        save.setOnAction(_ -> ask());
        model.queryProperty().subscribe(query -> save.setDisable(query.spelled().isEmpty()));
        model.savedFilters().filtersProperty().subscribe(filters -> fill(button, filters));
        model.answersProperty().subscribe(() -> model.savedFilters().reload());
    }

    private void ask() {
        String search = model.queryProperty().get().spelled();
        dialogs.filterName(search).ifPresent(name -> model.savedFilters().save(name, search));
    }

    private void fill(MenuButton button, List<SavedFilter> filters) {
        button.getItems().setAll(filters.stream().map(this::use).toList());
        if (filters.isEmpty()) {
            MenuItem none = new MenuItem(messages.text("certificates.saved-filter.none"));
            none.setDisable(true);
            button.getItems().add(none);
        }
        button.getItems().addAll(new SeparatorMenuItem(), save);
        if (!filters.isEmpty()) {
            Menu remove = new Menu(messages.text("certificates.saved-filter.remove"));
            remove.setId("remove-filter");
            remove.getItems().setAll(filters.stream().map(this::remove).toList());
            button.getItems().add(remove);
        }
    }

    private MenuItem use(SavedFilter filter) {
        String name = CertificateTexts.shown(filter.name());
        MenuItem item =
                new MenuItem(
                        filter.count().isPresent()
                                ? messages.text(
                                        "certificates.saved-filter.item",
                                        name,
                                        filter.count().getAsLong())
                                : name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.show(filter));
        return item;
    }

    private MenuItem remove(SavedFilter filter) {
        MenuItem item = new MenuItem(CertificateTexts.shown(filter.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.savedFilters().remove(filter.name()));
        return item;
    }
}
