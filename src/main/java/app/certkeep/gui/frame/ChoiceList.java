package app.certkeep.gui.frame;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Choices below a field, which keeps the focus: arrows go through them, Enter takes one. The first
/// of each group has the group's name above it.
final class ChoiceList extends ListView<Choice> {
    private static final double ROW = 35;
    private static final double HEADING = 25;
    private static final double PADDING = 10;
    private static final double TALLEST = 430;

    private Runnable onEnd = () -> {};

    ChoiceList() {
        getStyleClass().add("choices");
        setFocusTraversable(false);
        setCellFactory(_ -> new Cell());
        setMaxHeight(USE_PREF_SIZE);
    }

    /// @param end called before something chosen is done, and where the field is left by Esc
    void follow(TextField field, Runnable end) {
        onEnd = end;
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<Choice> choices) {
        getItems().setAll(choices);
        getSelectionModel().selectFirst();
        long groups = choices.stream().map(Choice::group).distinct().count();
        double wanted = choices.size() * ROW + groups * HEADING + PADDING;
        setPrefHeight(Math.min(TALLEST, choices.isEmpty() ? 2 * ROW : wanted));
        scrollTo(0);
    }

    private void pressed(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> take(getSelectionModel().getSelectedItem());
            case ESCAPE -> onEnd.run();
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void move(int rows) {
        int count = getItems().size();
        if (count > 0) {
            int next = Math.floorMod(getSelectionModel().getSelectedIndex() + rows, count);
            getSelectionModel().clearAndSelect(next);
            scrollTo(Math.max(0, next - 3));
        }
    }

    private void take(@Nullable Choice choice) {
        if (choice != null) {
            onEnd.run();
            choice.chosen().run();
        }
    }

    private final class Cell extends ListCell<Choice> {
        private final Label heading = new Label();
        private final FontIcon icon = new FontIcon();
        private final Label name = new Label("", icon);
        private final Label hint = new Label();
        private final VBox view;

        Cell() {
            heading.getStyleClass().add("choice-heading");
            name.getStyleClass().add("choice-name");
            name.setMinWidth(60);
            hint.getStyleClass().add("choice-hint");
            hint.setMinWidth(0);
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox row = new HBox(12, name, between, hint);
            row.getStyleClass().add("choice");
            row.setOnMouseClicked(_ -> take(getItem()));
            view = new VBox(heading, row);
            // The list would take the focus, and what is about the field would go.
            view.setOnMousePressed(MouseEvent::consume);
            view.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            List<Choice> all = ChoiceList.this.getItems();
            boolean first =
                    getIndex() <= 0 || !all.get(getIndex() - 1).group().equals(choice.group());
            heading.setText(choice.group());
            heading.setVisible(first);
            heading.setManaged(first);
            icon.setIconLiteral(choice.icon());
            name.setText(choice.name());
            hint.setText(choice.hint());
            setAccessibleText(choice.group() + ": " + choice.name() + " " + choice.hint());
            setGraphic(view);
        }
    }
}
