package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryDetails;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.stream.Stream;

/// Shows yours, theirs and what both began with, and lets the user choose.
final class StaleDialog {
    /// What was chosen.
    enum Choice {
        KEEP_YOURS,
        TAKE_THEIRS,
        GO_ON_EDITING
    }

    private static final int COLUMNS = 3;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final StaleViewModel model;
    private final Messages messages;
    private final GridPane grid = new GridPane();
    private final Button show;
    private final ButtonType keep;
    private final ButtonType take;
    private int rows;

    StaleDialog(StaleViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.messages = messages;
        keep = new ButtonType(messages.text("keyvalue.stale.keep"), ButtonBar.ButtonData.OK_DONE);
        take = new ButtonType(messages.text("keyvalue.stale.take"), ButtonBar.ButtonData.OTHER);
        show = new Button(messages.text("keyvalue.stale.show"), new FontIcon("fth-eye"));
        show.setId("staleShow");
        show.setOnAction(clicked -> model.show(this::show));
        dialog.setTitle(messages.text("keyvalue.stale.title"));
        dialog.setHeaderText(messages.text("keyvalue.stale.title"));
        Label text = new Label(messages.text("keyvalue.stale.text"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        fill();
        VBox content = new VBox(14, text, grid, show);
        content.setPrefWidth(760);
        dialog.getDialogPane().setMinWidth(790);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, keep, take);
        // Not where Enter would decide.
        dialog.setOnShown(shown -> show.requestFocus());
    }

    Choice ask() {
        Optional<ButtonType> answer = dialog.showAndWait();
        grid.getChildren().clear();
        if (answer.filter(keep::equals).isPresent()) {
            return Choice.KEEP_YOURS;
        }
        return answer.filter(take::equals).isPresent() ? Choice.TAKE_THEIRS : Choice.GO_ON_EDITING;
    }

    private void fill() {
        grid.getStyleClass().add("stale-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(80);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(29);
            grid.getColumnConstraints().add(third);
        }
        addRow(
                new Label(),
                heading("keyvalue.stale.base", model.base().revision()),
                heading("keyvalue.stale.theirs", model.theirs().revision()),
                heading("keyvalue.stale.yours"));
        EntryDetails base = model.base().details();
        EntryDetails theirs = model.theirs().details();
        EditedEntry edited = model.yours();
        EntryDetails yours = edited.details();
        add("key", model.base().key(), model.theirs().key(), edited.key());
        add("type", type(base), type(theirs), type(yours));
        add("tags", tags(base), tags(theirs), tags(yours));
        add("expires", expiry(base), expiry(theirs), expiry(yours));
        add("notes", base.notes(), theirs.notes(), yours.notes());
        addRow(
                name("value"),
                new Label(EntryTexts.MASK),
                new Label(EntryTexts.MASK),
                new Label(EntryTexts.MASK));
    }

    /// Leaves out what is the same in all three.
    private void add(String field, String base, String theirs, String yours) {
        if (!base.equals(theirs) || !base.equals(yours)) {
            addRow(name(field), cell(base), cell(theirs), cell(yours));
        }
    }

    private void show(StaleViewModel.Shown shown) {
        show.setVisible(false);
        show.setManaged(false);
        grid.getChildren().removeIf(node -> GridPane.getRowIndex(node) == rows - 1);
        rows--;
        addRow(
                name("value"),
                value("staleBase", shown.base(), "keyvalue.stale.not-kept"),
                value("staleTheirs", Optional.of(shown.theirs()), ""),
                value("staleYours", shown.yours(), "keyvalue.stale.not-edited"));
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }

    private void addRow(Node... cells) {
        for (Node cell : cells) {
            GridPane.setValignment(cell, VPos.TOP);
        }
        grid.addRow(rows++, cells);
    }

    private Label heading(String key, Object... arguments) {
        Label heading = new Label(messages.text(key, arguments));
        heading.getStyleClass().add("field-label");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        return heading;
    }

    private Label name(String field) {
        Label name = new Label(messages.text("keyvalue.column." + field));
        name.getStyleClass().add("text-muted");
        return name;
    }

    private static Label cell(String text) {
        Label cell = new Label(text.isEmpty() ? "–" : text);
        cell.setWrapText(true);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        return cell;
    }

    private Node value(String id, Optional<String> text, String otherwise) {
        if (text.isEmpty()) {
            Label cell = cell(messages.text(otherwise));
            cell.getStyleClass().add("hint");
            return cell;
        }
        TextArea area = new TextArea(text.get());
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.getStyleClass().add("value-text");
        return area;
    }

    private String type(EntryDetails details) {
        return EntryTexts.type(messages, details.type());
    }

    private static String tags(EntryDetails details) {
        return String.join(", ", details.tags());
    }

    private String expiry(EntryDetails details) {
        return Stream.ofNullable(details.expires())
                .map(new Times(messages)::day)
                .findFirst()
                .orElse("");
    }
}
