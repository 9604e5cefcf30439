package app.certkeep.gui.frame;

import app.certkeep.i18n.Messages;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.function.Consumer;

/// The search field in the bar, and what it found below it.
final class SearchField {
    private static final double WIDTH = 400;
    private static final double GAP = 4;

    private final TextField field;
    private final StackPane layer;
    private final SearchViewModel model;
    private final Messages messages;
    private final Consumer<Hit> open;
    private final ChoiceList list = new ChoiceList();

    /// @param layer over which the list lies
    /// @param open shows what was chosen
    SearchField(
            TextField field,
            StackPane layer,
            SearchViewModel model,
            Messages messages,
            Consumer<Hit> open) {
        this.field = field;
        this.layer = layer;
        this.model = model;
        this.messages = messages;
        this.open = open;
    }

    void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        list.setId("searchHits");
        list.getStyleClass().add("choices-card");
        list.setAccessibleText(messages.text("frame.search.hits"));
        list.setPlaceholder(new Label(messages.text("frame.search.nothing")));
        list.setMaxWidth(WIDTH);
        list.setVisible(false);
        list.follow(field, field::clear);
        StackPane.setAlignment(list, Pos.TOP_RIGHT);
        layer.getChildren().add(list);
        model.hitsProperty().subscribe(this::show);
        field.textProperty().subscribe(this::showWhileTyped);
        field.focusedProperty().subscribe(this::showWhileTyped);
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void show(List<Hit> hits) {
        list.show(hits.stream().map(this::choice).toList());
        showWhileTyped();
    }

    private void showWhileTyped() {
        list.setVisible(field.isFocused() && !field.getText().isBlank());
        if (list.isVisible()) {
            Bounds at = layer.sceneToLocal(field.localToScene(field.getLayoutBounds()));
            double right = Math.max(GAP, layer.getWidth() - at.getMaxX());
            StackPane.setMargin(list, new Insets(at.getMaxY() + GAP, right, 0, 0));
        }
    }

    private Choice choice(Hit hit) {
        return new Choice(
                messages.text(hit.screen().nameKey()),
                hit.screen().icon(),
                hit.name(),
                hit.detail(),
                () -> open.accept(hit));
    }
}
