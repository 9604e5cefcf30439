package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.ShownAs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The forms of a file to choose from.
final class FormatChoice {
    private FormatChoice() {}

    static HBox toRead(Messages messages, ObjectProperty<EntryFormat> chosen) {
        return labelled(messages, chosen, List.of(EntryFormat.values()));
    }

    static HBox toWrite(Messages messages, ObjectProperty<EntryFormat> chosen) {
        return labelled(
                messages,
                chosen,
                Arrays.stream(EntryFormat.values()).filter(EntryFormat::isWritten).toList());
    }

    private static HBox labelled(
            Messages messages, ObjectProperty<EntryFormat> chosen, List<EntryFormat> offered) {
        ComboBox<EntryFormat> formats = new ComboBox<>();
        formats.setId("entryFormat");
        formats.getItems().setAll(offered);
        formats.setConverter(
                new ShownAs<>(
                        each ->
                                messages.text(
                                        "keyvalue.format."
                                                + each.name().toLowerCase(Locale.ROOT))));
        formats.valueProperty().bindBidirectional(chosen);
        Label label = new Label(messages.text("keyvalue.format"));
        label.setLabelFor(formats);
        HBox line = new HBox(10, label, formats);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
