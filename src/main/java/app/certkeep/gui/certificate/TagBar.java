package app.certkeep.gui.certificate;

import app.certkeep.i18n.Messages;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The tags of a certificate, each with a way to take it away, and a field for more that suggests
/// those in use.
public final class TagBar extends FlowPane {
    private final TextField field = new TextField();
    private final ContextMenu suggestions = new ContextMenu();

    public TagBar() {
        getStyleClass().add("tags");
        field.setId("newTag");
        field.getStyleClass().add("small");
        field.setPrefColumnCount(9);
        suggestions.setAutoFix(true);
    }

    void bind(TagsViewModel model, Messages messages) {
        field.setPromptText(messages.text("certificates.tags.prompt"));
        field.setAccessibleText(field.getPromptText());
        field.setOnAction(
                _ -> {
                    suggestions.hide();
                    model.add(field.getText());
                    field.clear();
                });
        field.focusedProperty().subscribe(focused -> follow(model, focused));
        field.textProperty().subscribe((_, _) -> suggest(model));
        model.tagsProperty().subscribe(tags -> show(tags, model, messages));
    }

    private void follow(TagsViewModel model, boolean focused) {
        if (focused) {
            model.prepare();
        } else {
            suggestions.hide();
        }
    }

    private void show(List<String> tags, TagsViewModel model, Messages messages) {
        getChildren().setAll(tags.stream().map(tag -> chip(tag, model, messages)).toList());
        getChildren().add(field);
    }

    private static Button chip(String tag, TagsViewModel model, Messages messages) {
        Button chip = new Button(CertificateTexts.shown(tag), new FontIcon("fth-x"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "tag");
        chip.setAccessibleText(
                messages.text("certificates.tags.take", CertificateTexts.shown(tag)));
        chip.setTooltip(new Tooltip(chip.getAccessibleText()));
        chip.setOnAction(_ -> model.remove(tag));
        return chip;
    }

    private void suggest(TagsViewModel model) {
        List<String> found =
                field.getText().isBlank() ? List.of() : model.suggestions(field.getText());
        suggestions.getItems().setAll(found.stream().map(tag -> item(tag, model)).toList());
        if (found.isEmpty() || !field.isFocused()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(String tag, TagsViewModel model) {
        MenuItem item = new MenuItem(CertificateTexts.shown(tag));
        item.setMnemonicParsing(false);
        item.getStyleClass().add("tag-suggestion");
        item.setOnAction(
                _ -> {
                    field.clear();
                    model.add(tag);
                });
        return item;
    }
}
