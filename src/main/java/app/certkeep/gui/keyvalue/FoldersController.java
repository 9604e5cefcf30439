package app.certkeep.gui.keyvalue;

import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryFolder;

import javafx.fxml.FXML;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Binds the tree of folders beside the list. It is there as long as there are folders.
public final class FoldersController {
    private final EntryListViewModel list;
    private final BulkViewModel bulk;
    private final Messages messages;
    private final Set<String> open = new HashSet<>(Set.of(""));
    private EntryFolder shown = EntryFolder.NONE;
    private boolean filling;

    @FXML private VBox root;
    @FXML private TreeView<EntryFolder> tree;

    FoldersController(EntryListViewModel list, BulkViewModel bulk, Messages messages) {
        this.list = list;
        this.bulk = bulk;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        tree.setCellFactory(made -> new FolderCell(messages, bulk));
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, chosen) -> choose(chosen));
        list.shownProperty().subscribe(page -> fill(page.folders()));
        list.folderProperty().subscribe(path -> select());
    }

    private void choose(@Nullable TreeItem<EntryFolder> chosen) {
        if (!filling && chosen != null) {
            list.folderProperty().set(chosen.getValue().path());
        }
    }

    private void fill(EntryFolder folders) {
        root.setVisible(!folders.folders().isEmpty());
        if (tree.getRoot() == null || !folders.equals(shown)) {
            shown = folders;
            filling = true;
            tree.setRoot(item(folders));
            filling = false;
            select();
        }
    }

    /// What was opened stays open when entries come and go.
    private TreeItem<EntryFolder> item(EntryFolder folder) {
        TreeItem<EntryFolder> item = new TreeItem<>(folder);
        folder.folders().forEach(each -> item.getChildren().add(item(each)));
        item.setExpanded(open.contains(folder.path()));
        item.expandedProperty()
                .subscribe(
                        (before, now) -> {
                            if (now) {
                                open.add(folder.path());
                            } else {
                                open.remove(folder.path());
                            }
                        });
        return item;
    }

    private void select() {
        String wanted = list.folderProperty().get();
        filling = true;
        Optional.ofNullable(tree.getRoot())
                .flatMap(item -> find(item, wanted))
                .ifPresent(tree.getSelectionModel()::select);
        filling = false;
    }

    private static Optional<TreeItem<EntryFolder>> find(TreeItem<EntryFolder> item, String wanted) {
        if (item.getValue().path().equals(wanted)) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(each -> find(each, wanted).stream()).findFirst();
    }
}
