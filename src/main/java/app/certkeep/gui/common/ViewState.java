package app.certkeep.gui.common;

import atlantafx.base.controls.PasswordTextField;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a view knows and its model does not: open tabs, chosen rows, the order of a table, what is
/// typed, and where the focus is. Brought from a view to the one that takes its place.
public final class ViewState {
    private ViewState() {}

    /// @param focused what had the focus while the view before was shown
    /// @param after laid out, in its scene
    public static void bring(Parent before, @Nullable Node focused, Parent after) {
        Map<String, Node> earlier = named(before);
        // A tab has nothing in it before it is opened, and details come with a row that is chosen.
        bringTabs(earlier, after);
        named(after).forEach((name, node) -> bring(earlier.get(name), node));
        bringTabs(earlier, after);
        Map<String, Node> now = named(after);
        earlier.entrySet().stream()
                .filter(each -> each.getValue() == focused)
                .flatMap(each -> Optional.ofNullable(now.get(each.getKey())).stream())
                // Once it is there to have it.
                .forEach(node -> Platform.runLater(node::requestFocus));
    }

    private static void bringTabs(Map<String, Node> earlier, Parent after) {
        named(after).forEach((name, node) -> bringTab(earlier.get(name), node));
    }

    private static void bringTab(@Nullable Node before, Node after) {
        if (before instanceof TabPane earlier && after instanceof TabPane tabs) {
            tabs.getSelectionModel().select(earlier.getSelectionModel().getSelectedIndex());
        }
    }

    private static void bring(@Nullable Node before, Node after) {
        switch (after) {
            case TableView<?> table when before instanceof TableView<?> earlier ->
                    bringRows(earlier, table);
            case PasswordTextField field when before instanceof PasswordTextField earlier ->
                    field.setText(earlier.getPassword());
            case TextInputControl field when before instanceof TextInputControl earlier ->
                    bringText(earlier, field);
            default -> {}
        }
    }

    private static void bringText(TextInputControl before, TextInputControl after) {
        if (!before.isEditable() || after.textProperty().isBound()) {
            return;
        }
        if (!before.getText().equals(after.getText())) {
            after.setText(before.getText());
        }
        after.selectRange(before.getAnchor(), before.getCaretPosition());
    }

    private static void bringRows(TableView<?> before, TableView<?> after) {
        before.getSortOrder().forEach(sorted -> sort(after, sorted));
        int[] rows =
                before.getSelectionModel().getSelectedItems().stream()
                        .mapToInt(row -> after.getItems().indexOf(row))
                        .filter(row -> row >= 0)
                        .toArray();
        if (rows.length > 0) {
            after.getSelectionModel().clearSelection();
            after.getSelectionModel().selectIndices(rows[0], rows);
            after.scrollTo(rows[0]);
        }
    }

    private static <T> void sort(TableView<T> after, TableColumn<?, ?> sorted) {
        after.getColumns().stream()
                .filter(column -> column.getId() != null && column.getId().equals(sorted.getId()))
                .forEach(
                        column -> {
                            column.setSortType(sorted.getSortType());
                            after.getSortOrder().add(column);
                        });
    }

    /// Nodes by their ids; where several have the same, by their place among these.
    private static Map<String, Node> named(Parent view) {
        Map<String, Node> named = new LinkedHashMap<>();
        collect(view, named, new HashMap<>());
        return named;
    }

    private static void collect(Node node, Map<String, Node> named, Map<String, Integer> seen) {
        String id = node.getId();
        if (id != null) {
            named.put(id + " " + seen.merge(id, 1, Integer::sum), node);
        }
        switch (node) {
            case TabPane tabs ->
                    tabs.getTabs().stream()
                            .flatMap(tab -> Optional.ofNullable(tab.getContent()).stream())
                            .forEach(content -> collect(content, named, seen));
            case ScrollPane pane ->
                    Optional.ofNullable(pane.getContent())
                            .ifPresent(content -> collect(content, named, seen));
            // What is in cells is of the rows.
            case TableView<?> table -> {}
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, named, seen));
            default -> {}
        }
    }
}
