package app.certkeep.gui.keyvalue;

import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The forms of a file to choose from.
final class FormatChoice {
    private FormatChoice() {}

    static HBox labelled(Messages messages, ObjectProperty<EntryFormat> chosen) {
        ComboBox<EntryFormat> formats = new ComboBox<>();
        formats.setId("entryFormat");
        formats.getItems().setAll(EntryFormat.values());
        formats.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable EntryFormat each) {
                        return each == null
                                ? ""
                                : messages.text(
                                        "keyvalue.format." + each.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public EntryFormat fromString(String text) {
                        throw new UnsupportedOperationException("formats are only chosen");
                    }
                });
        formats.valueProperty().bindBidirectional(chosen);
        Label label = new Label(messages.text("keyvalue.format"));
        label.setLabelFor(formats);
        HBox line = new HBox(10, label, formats);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
