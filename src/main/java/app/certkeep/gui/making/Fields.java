package app.certkeep.gui.making;

import app.certkeep.i18n.Messages;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// Fields of forms, each with its name above it.
record Fields(Messages messages) {

    /// A field of text. Keys: `making.field.<id>` and, inside the empty field,
    /// `making.prompt.<id>`.
    TextField text(String id, String initial) {
        TextField field = new TextField(initial);
        field.setId(id);
        field.setPromptText(messages.text("making.prompt." + id));
        return field;
    }

    /// One of several.
    <T> ComboBox<T> choice(String id, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : words.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        box.getItems().setAll(all);
        if (!all.isEmpty()) {
            box.setValue(all.getFirst());
        }
        return box;
    }

    /// The field below its name, which hides with it.
    VBox named(Control field) {
        Label name = new Label(messages.text("making.field." + field.getId()));
        name.setLabelFor(field);
        VBox both = new VBox(4, name, field);
        both.visibleProperty().bind(field.visibleProperty());
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    /// A whole number; one that no rule allows where it is none.
    static int number(TextField field) {
        String text = field.getText().strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
