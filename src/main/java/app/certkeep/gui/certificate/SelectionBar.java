package app.certkeep.gui.certificate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// What can be done with several chosen rows.
public final class SelectionBar extends HBox {
    private final Label selected = new Label();
    private final Button activate = button("activate", "fth-toggle-right");
    private final Button deactivate = button("deactivate", "fth-toggle-left");
    private final Button tag = button("tagButton", "fth-tag");
    private final Button compare = button("compareButton", "fth-columns");
    private final Button replace = button("replaceButton", "fth-repeat");
    private final Button delete = button("delete", "fth-trash-2");
    private final Button clear = button("clearSelection", "fth-x");

    public SelectionBar() {
        setId("selectionBar");
        getStyleClass().add("selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        selected.setId("selected");
        selected.getStyleClass().add("text-bold");
        selected.setMinWidth(USE_PREF_SIZE);
        delete.getStyleClass().add("danger");
        clear.getStyleClass().addAll("flat", "button-icon");
        getChildren().setAll(selected, activate, deactivate, tag, compare, replace, delete, clear);
    }

    void bind(
            Selection selection,
            CertificateListViewModel model,
            BulkActions bulk,
            CertificateTexts texts) {
        name(activate, texts, "certificates.activate", () -> bulk.setActive(true));
        name(deactivate, texts, "certificates.deactivate", () -> bulk.setActive(false));
        name(tag, texts, "certificates.tag-many", bulk::tag);
        name(compare, texts, "certificates.compare", () -> bulk.compare(texts));
        compare.setTooltip(new Tooltip(texts.messages().text("certificates.compare.tip")));
        name(replace, texts, "certificates.replace", () -> bulk.replace(texts));
        replace.setTooltip(new Tooltip(texts.messages().text("certificates.replace.tip")));
        name(delete, texts, "certificates.delete", bulk::delete);
        String clearing = texts.messages().text("certificates.selection.clear");
        clear.setAccessibleText(clearing);
        clear.setTooltip(new Tooltip(clearing));
        clear.setOnAction(_ -> selection.clear());
        selection.chosenProperty().subscribe(() -> show(selection, model, texts));
        model.whole().idsProperty().subscribe(() -> show(selection, model, texts));
        show(selection, model, texts);
    }

    private void show(Selection selection, CertificateListViewModel model, CertificateTexts texts) {
        int rows = selection.chosen().size();
        boolean whole = model.whole().ids().isPresent();
        setVisible(rows > 1 || whole);
        for (Node forTwo : List.of(compare, replace)) {
            forTwo.setVisible(rows == 2 && !whole);
            forTwo.setManaged(forTwo.isVisible());
        }
        int number = model.whole().ids().map(List::size).orElse(rows);
        selected.setText(texts.messages().text("certificates.selection.count", number));
    }

    private static void name(Button button, CertificateTexts texts, String key, Runnable action) {
        button.setText(texts.messages().text(key));
        button.setOnAction(_ -> action.run());
    }

    private static Button button(String id, String icon) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }
}
