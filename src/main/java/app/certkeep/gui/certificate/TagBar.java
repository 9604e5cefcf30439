package app.certkeep.gui.certificate;

import app.certkeep.i18n.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The tags of a certificate, each with a way to take it away, and a field for more. Behind it
/// stand those in use that go on as typed: not in a menu, which would take the Enter key.
public final class TagBar extends FlowPane {
    private final TextField field = new TextField();

    public TagBar() {
        getStyleClass().add("tags");
        field.setId("newTag");
        field.getStyleClass().add("small");
        field.setPrefColumnCount(9);
    }

    void bind(TagsViewModel model, Messages messages) {
        field.setPromptText(messages.text("certificates.tags.prompt"));
        field.setAccessibleText(field.getPromptText());
        field.setOnAction(
                _ -> {
                    model.add(field.getText());
                    field.clear();
                });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                model.prepare();
                            }
                        });
        field.textProperty().subscribe((_, _) -> suggest(model, messages));
        model.tagsProperty()
                .subscribe(
                        tags -> {
                            show(tags, model, messages);
                            suggest(model, messages);
                        });
    }

    private void show(List<String> tags, TagsViewModel model, Messages messages) {
        boolean focused = field.isFocused();
        getChildren()
                .setAll(
                        tags.stream()
                                .map(
                                        tag ->
                                                chip(
                                                        tag,
                                                        "fth-x",
                                                        messages.text(
                                                                "certificates.tags.take",
                                                                CertificateTexts.shown(tag)),
                                                        () -> model.remove(tag)))
                                .toList());
        getChildren().add(field);
        if (focused) {
            field.requestFocus();
        }
    }

    private void suggest(TagsViewModel model, Messages messages) {
        getChildren().removeIf(node -> node.getStyleClass().contains("tag-suggestion"));
        if (!field.getText().isBlank()) {
            model.suggestions(field.getText())
                    .forEach(tag -> getChildren().add(suggestion(tag, model, messages)));
        }
    }

    private Button suggestion(String tag, TagsViewModel model, Messages messages) {
        Button suggestion =
                chip(
                        tag,
                        "fth-plus",
                        messages.text("certificates.tags.give", CertificateTexts.shown(tag)),
                        () -> {
                            model.add(tag);
                            field.clear();
                            field.requestFocus();
                        });
        suggestion.getStyleClass().addAll("flat", "tag-suggestion");
        return suggestion;
    }

    private static Button chip(String tag, String icon, String does, Runnable action) {
        Button chip = new Button(CertificateTexts.shown(tag), new FontIcon(icon));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "tag");
        chip.setAccessibleText(does);
        chip.setTooltip(new Tooltip(does));
        chip.setOnAction(_ -> action.run());
        return chip;
    }
}
