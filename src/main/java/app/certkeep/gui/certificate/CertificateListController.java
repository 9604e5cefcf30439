package app.certkeep.gui.certificate;

import app.certkeep.gui.certificate.CertificateListViewModel.Content;

import atlantafx.base.controls.CustomTextField;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.util.List;

/// Binds the list of certificates.
public final class CertificateListController {
    /// The pane of details and its model.
    public record Details(Parent view, CertificateDetailsViewModel model) {}

    /// How long typing rests before the list is searched.
    private static final Duration REST = Duration.millis(200);

    private final CertificateListViewModel model;
    private final ImportViewModel importing;
    private final ImportGestures gestures;
    private final CertificateActions actions;
    private final CertificateTexts texts;
    private final Details details;
    private final PauseTransition rest = new PauseTransition(REST);

    @FXML private StackPane root;
    @FXML private HBox body;
    @FXML private Node tools;
    @FXML private CustomTextField search;
    @FXML private FlowPane filters;
    @FXML private TableView<CertificateItem> table;
    @FXML private Node loading;
    @FXML private Node empty;
    @FXML private Node emptyImport;
    @FXML private Node nothingMatches;
    @FXML private Node dropHint;
    @FXML private Node importingHint;
    @FXML private Node selectionBar;
    @FXML private Label selected;
    @FXML private PagingBar paging;

    private Selection selection;
    private DetailsPlace place;

    public CertificateListController(
            CertificateListViewModel model,
            ImportViewModel importing,
            CertificateDialogs dialogs,
            CertificateTexts texts,
            Details details) {
        this.model = model;
        this.importing = importing;
        this.texts = texts;
        this.details = details;
        gestures = new ImportGestures(importing, dialogs);
        actions = new CertificateActions(model, details.model(), dialogs);
    }

    @FXML
    void initialize() {
        bindTable();
        new FilterChips(model, texts).into(filters);
        paging.bind(model, texts);
        place = new DetailsPlace(body, details);
        selection = new Selection(table, model);
        selection.chosenProperty().subscribe(this::chosen);
        model.contentProperty().subscribe(this::show);
        model.contentProperty().subscribe(this::focusWhereWorkContinues);
        importingHint.visibleProperty().bind(importing.runningProperty());
        gestures.takeDropsOn(root, dropHint);
        bindSearch();
        new CertificateKeys(this, table).on(root);
        root.sceneProperty().subscribe(this::shownAgain);
    }

    /// What was changed from elsewhere meanwhile is seen when the user comes back.
    private void shownAgain(Scene before, Scene now) {
        if (before == null) {
            model.reload();
        }
    }

    private void bindTable() {
        new CertificateColumns(texts).into(table, (item, on) -> model.setActive(List.of(item), on));
        CertificateColumns.sortAt(table, model);
        CertificateColumns.makeRoom(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.items());
    }

    private void bindSearch() {
        rest.setOnFinished(_ -> model.search(search.getText()));
        search.textProperty().subscribe((_, _) -> rest.playFromStart());
        search.setOnAction(_ -> model.search(search.getText()));
    }

    private void show(Content content) {
        loading.setVisible(content == Content.LOADING);
        empty.setVisible(content == Content.EMPTY);
        nothingMatches.setVisible(content == Content.NOTHING_MATCHES);
        table.setVisible(content == Content.ROWS);
        tools.setVisible(content != Content.EMPTY);
        filters.setVisible(content != Content.EMPTY);
        filters.setManaged(content != Content.EMPTY);
    }

    /// Not while somebody types a search.
    private void focusWhereWorkContinues(Content before, Content now) {
        if (now == Content.EMPTY) {
            emptyImport.requestFocus();
        } else if (now == Content.ROWS && before != Content.NOTHING_MATCHES) {
            table.requestFocus();
        }
    }

    private void chosen(List<CertificateItem> items) {
        selectionBar.setVisible(items.size() > 1);
        selected.setText(texts.messages().text("certificates.selection.count", items.size()));
        place.follow(items);
    }

    @FXML
    void importFiles() {
        gestures.chooseFiles();
    }

    @FXML
    void paste() {
        gestures.paste();
    }

    @FXML
    void clearFilters() {
        search.clear();
        rest.stop();
        model.clearFilters();
    }

    @FXML
    void activate() {
        model.setActive(selection.chosen(), true);
    }

    @FXML
    void deactivate() {
        model.setActive(selection.chosen(), false);
    }

    @FXML
    void deleteChosen() {
        actions.delete(selection.chosen().stream().map(CertificateItem::summary).toList());
    }

    @FXML
    void clearSelection() {
        selection.clear();
    }

    /// Moves all chosen switches to one position: off where all are on.
    void toggleChosen() {
        boolean allOn = selection.chosen().stream().allMatch(item -> item.activeProperty().get());
        model.setActive(selection.chosen(), !allOn);
    }

    void renameChosen() {
        if (selection.chosen().size() == 1) {
            actions.rename(selection.chosen().getFirst().summary());
        }
    }

    void openDetails() {
        place.open();
    }

    void closeDetails() {
        place.close();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
