package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.EntryFolder;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.Values;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class FoldersWindowTest extends KeyValuesWindow {
    @Test
    void a_click_on_a_folder_keeps_the_list_to_it_and_the_first_line_shows_all_again() {
        addSome();
        open();
        clickOn("shop");
        waitFor("the folder", () -> keys().equals(List.of("shop/db/port", "shop/token")));
        assertThat(counts()).containsExactly(4, 1, 2);

        clickOn("All entries");
        waitFor("all", () -> keys().size() == 4);
    }

    @Test
    void the_tree_is_walked_and_opened_with_the_arrow_keys_and_stays_open() {
        addSome();
        open();
        clickOn("All entries");
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        waitFor("the folder within", () -> keys().equals(List.of("shop/db/port")));

        service.set("shop/db/user", Values.of("v"));
        clickOn("shop");
        waitFor("the new entry", () -> keys().contains("shop/db/user"));
        assertThat(Fx.call(() -> tree().getRoot().getChildren().getLast().isExpanded())).isTrue();
    }

    @Test
    void without_folders_there_is_no_tree() {
        service.set("top", Values.of("v"));
        open();

        assertThat(tree().getParent().isVisible()).isFalse();
    }

    @Test
    void chosen_entries_dragged_to_a_folder_move_there() {
        addSome();
        open();
        clickOn("token").press(KeyCode.CONTROL).clickOn("top").release(KeyCode.CONTROL);
        drag("top").dropTo("mail");

        waitFor("the move", () -> service.list("mail/").entries().size() == 3);
        waitFor("the list", () -> keys().contains("mail/top") && keys().contains("mail/token"));
        assertThat(notice()).contains("2 entries are changed");
    }

    @Test
    void the_folder_whose_last_entry_goes_gives_way_to_all() {
        addSome();
        open();
        clickOn("mail");
        waitFor("the folder", () -> keys().equals(List.of("mail/port")));
        clickOn("port").push(KeyCode.DELETE);

        waitFor("all others", () -> keys().size() == 3);
    }

    @Test
    void several_get_tags_and_type_in_one_dialog() {
        addSome();
        open();
        clickOn("top").press(KeyCode.CONTROL).clickOn("token").release(KeyCode.CONTROL);
        picture("keys-chosen");
        clickOn("#bulkChange");
        clickOn("#bulkAddTags").write("shop, old");
        dialogPicture("keys-bulk");
        clickOn("Change");

        waitFor(
                "the tags",
                () ->
                        service.find("top")
                                .orElseThrow()
                                .details()
                                .tags()
                                .equals(List.of("old", "shop")));
        assertThat(service.find("shop/token").orElseThrow().details().tags()).hasSize(2);
        assertThat(service.find("top").orElseThrow().details().type()).isEqualTo(EntryType.SECRET);
    }

    @Test
    void several_are_deleted_with_the_key_and_come_back_with_undo() {
        addSome();
        open();
        clickOn("top").press(KeyCode.CONTROL).clickOn("token").release(KeyCode.CONTROL);
        push(KeyCode.DELETE);
        waitFor("they are gone", () -> keys().size() == 2);
        clickOn("Undo");

        waitFor("they are back", () -> keys().size() == 4);
    }

    @Test
    void the_tree_looks_right_light_and_dark() {
        addSome();
        open();
        clickOn("shop").push(KeyCode.RIGHT);
        picture("keys-folders-light");
        Fx.run(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("keys-folders-dark");

        assertThat(keys()).isNotEmpty();
    }

    @Test
    void many_entries_in_deep_folders_look_right_large_and_small() {
        for (int i = 0; i < 96; i++) {
            String app = "applications/shop-" + i % 7 + "/environments/production/";
            service.set(app + "settings-" + i, Values.of("v"));
        }
        open();
        Fx.run(() -> expand(tree().getRoot()));
        clickOn("settings-0");
        picture("keys-many-light");
        Fx.run(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    stage().setWidth(900);
                    stage().setHeight(600);
                });
        picture("keys-many-dark-small");

        assertThat(keys()).hasSize(96);
    }

    private static void expand(TreeItem<EntryFolder> item) {
        item.setExpanded(true);
        item.getChildren().forEach(FoldersWindowTest::expand);
    }

    private void addSome() {
        Stream.of("mail/port", "shop/db/port", "shop/token", "top")
                .forEach(key -> service.set(key, Values.of("v")));
    }

    private TreeView<EntryFolder> tree() {
        return lookup("#tree").query();
    }

    private List<Integer> counts() {
        return Fx.call(
                () ->
                        Stream.concat(
                                        Stream.of(tree().getRoot()),
                                        tree().getRoot().getChildren().stream())
                                .map(TreeItem::getValue)
                                .map(EntryFolder::count)
                                .toList());
    }
}
