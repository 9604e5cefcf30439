package app.certkeep.gui;

import app.certkeep.app.Part;
import app.certkeep.app.ProgramVersion;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which Certkeep this is, what it is made of, and under which licences.
final class AboutDialog {
    private final Dialogs dialogs;
    private final Messages messages;
    private final Supplier<Optional<String>> localApi;

    /// @param localApi where other programs come to this window; empty where they cannot
    AboutDialog(Dialogs dialogs, Messages messages, Supplier<Optional<String>> localApi) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.localApi = localApi;
    }

    void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.text("about.title"));
        dialog.setHeaderText(messages.text("about.version", ProgramVersion.text()));
        dialog.setResizable(true);
        dialogs.prepare(dialog);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(
                                messages.text("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Label licence = line("about.licence");
        TableView<Part> parts = parts();
        VBox content = new VBox(12, licence, parts);
        localApi.get().ifPresent(it -> content.getChildren().add(1, line("about.api", it)));
        VBox.setVgrow(parts, Priority.ALWAYS);
        content.setPrefSize(880, 420);
        dialog.getDialogPane().getStyleClass().add("about");
        dialog.getDialogPane().setContent(content);
        dialog.show();
    }

    private Label line(String key, Object... arguments) {
        Label line = new Label(messages.text(key, arguments));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private TableView<Part> parts() {
        TableView<Part> table = new TableView<>(FXCollections.observableArrayList(Part.all()));
        table.setId("parts");
        table.setAccessibleText(messages.text("about.parts"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("about.part", 270, Part::name),
                                column("about.part.licence", 330, Part::licence),
                                column("about.part.place", 250, Part::place)));
        return table;
    }

    private TableColumn<Part, String> column(String key, int width, Function<Part, String> text) {
        TableColumn<Part, String> column = new TableColumn<>(messages.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
