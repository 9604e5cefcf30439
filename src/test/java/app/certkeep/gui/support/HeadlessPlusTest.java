package app.certkeep.gui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// The platform the other window tests stand on does what a desktop does.
class HeadlessPlusTest extends WindowTest {

    @TempDir Path directory;

    @Test
    void a_click_with_control_held_adds_to_the_selection() {
        ListView<String> list = show(() -> new ListView<>(names("one", "two", "three")));
        Fx.run(() -> list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE));

        clickOn("one").press(KeyCode.CONTROL).clickOn("three").release(KeyCode.CONTROL);

        assertThat(list.getSelectionModel().getSelectedItems()).containsExactly("one", "three");
    }

    @Test
    void a_click_with_shift_held_selects_the_range() {
        ListView<String> list = show(() -> new ListView<>(names("one", "two", "three")));
        Fx.run(() -> list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE));

        clickOn("one").press(KeyCode.SHIFT).clickOn("three").release(KeyCode.SHIFT);

        assertThat(list.getSelectionModel().getSelectedItems()).hasSize(3);
    }

    @Test
    void a_click_on_a_column_header_sorts_the_table() {
        TableView<String> table = show(HeadlessPlusTest::table);

        clickOn("Name");
        assertThat(table.getItems()).containsExactly("a", "b", "c");

        clickOn("Name");
        assertThat(table.getItems()).containsExactly("c", "b", "a");
    }

    @Test
    void a_right_click_opens_the_context_menu() {
        Label label =
                show(
                        () -> {
                            Label made = new Label("Here");
                            made.setContextMenu(new ContextMenu(new MenuItem("Copy")));
                            return made;
                        });

        clickOn("Here");
        assertThat(label.getContextMenu().isShowing()).isFalse();

        clickOn("Here", MouseButton.SECONDARY);
        assertThat(label.getContextMenu().isShowing()).isTrue();
    }

    @Test
    void files_from_outside_can_be_dropped_on_a_node_that_takes_files() throws Exception {
        List<File> taken = new ArrayList<>();
        Label target = show(() -> dropTarget(taken));
        Path file = Files.writeString(directory.resolve("server.pem"), "x");

        assertThat(dropFilesOn(target, file)).isTrue();
        assertThat(taken).containsExactly(file.toFile());
    }

    @Test
    void a_node_that_takes_no_drops_refuses_files() {
        Label label = show(() -> new Label("Nothing for me"));

        assertThat(dropFilesOn(label, directory)).isFalse();
    }

    @Test
    void text_can_be_dragged_from_node_to_node() {
        Label source = new Label("Source");
        Label target = new Label("Target");
        show(() -> new VBox(200, draggable(source), textTarget(target)));

        drag("Source").dropTo("Target");

        waitFor("the dropped text", () -> target.getText().equals("Source"));
    }

    @Test
    void a_file_chooser_gives_the_answer_prepared_for_it() {
        show(() -> new Label("Chooser"));
        answerChooser(directory.resolve("a.pem"), directory.resolve("b.pem"));
        answerChooser(directory);

        List<File> files = Fx.call(() -> new FileChooser().showOpenMultipleDialog(stage()));
        File folder = Fx.call(() -> new DirectoryChooser().showDialog(stage()));

        assertThat(files).extracting(File::getName).containsExactly("a.pem", "b.pem");
        assertThat(folder).isEqualTo(directory.toFile());
    }

    @Test
    void a_file_chooser_without_an_answer_is_cancelled() {
        show(() -> new Label("Chooser"));

        assertThat(Fx.call(() -> new FileChooser().showSaveDialog(stage()) == null)).isTrue();
    }

    @Test
    void a_modal_dialog_blocks_the_window_behind_it() {
        List<String> clicks = new ArrayList<>();
        show(() -> button("Behind", () -> clicks.add("behind")));
        Fx.run(() -> alert().show());

        clickOn("Behind");
        assertThat(clicks).isEmpty();

        clickOn("OK");
        clickOn("Behind");
        assertThat(clicks).containsExactly("behind");
    }

    @Test
    void keys_reach_the_focused_field() {
        TextField field = show(TextField::new);

        clickOn(field).write("a B_c, Grüße, 世界");
        assertThat(field.getText()).isEqualTo("a B_c, Grüße, 世界");

        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void the_screen_is_large_enough_for_the_whole_window() {
        assertThat(Screen.getPrimary().getBounds().getWidth()).isEqualTo(1600);
        assertThat(Screen.getPrimary().getBounds().getHeight()).isEqualTo(1000);
    }

    @Test
    void a_stage_left_small_by_another_test_is_shown_in_full_size() {
        show(() -> new Label("Small"));
        Fx.run(() -> stage().setWidth(900));
        Fx.run(() -> stage().hide());

        show(() -> new Label("Large"));

        assertThat(stage().getScene().getWidth()).isEqualTo(1200);
    }

    @Test
    void a_picture_has_the_size_asked_for() throws Exception {
        show(() -> new Label("Cheese"));

        Path file = Pictures.take(stage().getScene(), "headless-plus", 2);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2400);
        assertThat(image.getHeight()).isEqualTo(1600);
    }

    private static ObservableList<String> names(String... names) {
        return FXCollections.observableArrayList(names);
    }

    private static TableView<String> table() {
        TableColumn<String, String> name = new TableColumn<>("Name");
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        TableView<String> table = new TableView<>(names("b", "c", "a"));
        table.getColumns().add(name);
        return table;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(_ -> action.run());
        // Left and high, where the dialog in the middle of the window does not cover it.
        button.setTranslateX(-400);
        button.setTranslateY(-300);
        return button;
    }

    private Alert alert() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "Hello");
        alert.initOwner(stage());
        return alert;
    }

    private static Label dropTarget(List<File> taken) {
        Label target = new Label("Drop here");
        target.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                });
        target.setOnDragDropped(
                event -> {
                    taken.addAll(event.getDragboard().getFiles());
                    event.setDropCompleted(true);
                });
        return target;
    }

    private static Node draggable(Label source) {
        source.setOnDragDetected(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(source.getText());
                    source.startDragAndDrop(TransferMode.COPY).setContent(content);
                    event.consume();
                });
        return source;
    }

    private static Node textTarget(Label target) {
        target.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
        target.setOnDragDropped(
                event -> {
                    target.setText(event.getDragboard().getString());
                    event.setDropCompleted(true);
                });
        return target;
    }
}
