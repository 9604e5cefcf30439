package app.certkeep.gui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every text of a view that is not the user's: shown, in tooltips, in menus and for those who are
/// read to.
final class ShownTexts {
    private ShownTexts() {}

    static Set<String> of(Node root) {
        return all(root)
                .filter(Objects::nonNull)
                // Facts stand in one line, or below one another.
                .flatMap(text -> Stream.of(text.split(" · |\\R")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> all(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        Stream<String> own =
                Stream.concat(
                        Stream.of(node.getAccessibleText(), node.getAccessibleHelp()),
                        Stream.concat(tooltip(node), own(node)));
        boolean typed = node instanceof TextInputControl;
        List<Node> parts =
                node instanceof Parent parent && !typed
                        ? parent.getChildrenUnmodifiable()
                        : List.of();
        return Stream.concat(own, parts.stream().flatMap(ShownTexts::all));
    }

    private static Stream<String> tooltip(Node node) {
        return node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.of();
    }

    private static Stream<String> own(Node node) {
        return switch (node) {
            case MenuButton button ->
                    Stream.concat(Stream.of(button.getText()), items(button.getItems()));
            case Labeled labeled -> Stream.of(labeled.getText());
            case Text text -> Stream.of(text.getText());
            case TextInputControl field -> Stream.of(field.getPromptText());
            case ComboBox<?> box -> choices(box);
            case TabPane tabs -> tabs.getTabs().stream().map(tab -> tab.getText());
            case TableView<?> table -> table.getColumns().stream().map(TableColumn::getText);
            default -> Stream.of();
        };
    }

    private static <T> Stream<String> choices(ComboBox<T> box) {
        StringConverter<T> words = box.getConverter();
        return Stream.concat(
                Stream.of(box.getPromptText()), box.getItems().stream().map(words::toString));
    }

    private static Stream<String> items(List<MenuItem> items) {
        return items.stream()
                .flatMap(
                        item ->
                                Stream.concat(
                                        Stream.of(item.getText()),
                                        item instanceof Menu menu
                                                ? items(menu.getItems())
                                                : Stream.of()));
    }
}
