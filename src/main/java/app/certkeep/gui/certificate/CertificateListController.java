package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.certificate.CertificateListViewModel.Content;
import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.TrashViewModel;

import atlantafx.base.controls.CustomTextField;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Binds the list of certificates.
public final class CertificateListController {
    /// The pane of details and its model.
    public record Details(Parent view, CertificateDetailsViewModel model) {}

    /// The button that makes new certificates, and who is told which ones are chosen.
    public record NewButton(MenuButton view, Consumer<List<CertificateSummary>> chosen) {}

    /// The views that share the screen with the list.
    ///
    /// @param deliveries leads to what was sent to others
    public record Beside(
            Details details,
            Parent trash,
            TrashViewModel trashModel,
            NewButton newButton,
            Runnable deliveries) {}

    private static final double NARROW = 1000;

    /// How long typing rests before the list is searched.
    private static final Duration REST = Duration.millis(200);

    private final CertificateListViewModel model;
    private final ImportGestures gestures;
    private final CertificateActions actions;
    private final SavedFilterMenu filterMenu;
    private final CertificateTexts texts;
    private final Beside beside;
    private final PauseTransition rest = new PauseTransition(REST);

    @FXML private StackPane root;
    @FXML private Node work;
    @FXML private HBox body;
    @FXML private StackPane trashPlace;
    @FXML private ToggleButton trashToggle;
    @FXML private Labeled pasteButton;
    @FXML private Node importButton;
    @FXML private HBox makingPlace;
    @FXML private CustomTextField search;
    @FXML private MenuButton savedFilters;
    @FXML private Label searchProblem;
    @FXML private FlowPane filters;
    @FXML private ExpiryBar expiry;
    @FXML private TableView<CertificateItem> table;
    @FXML private Node loading;
    @FXML private Node empty;
    @FXML private Node emptyImport;
    @FXML private Node nothingMatches;
    @FXML private Node dropHint;
    @FXML private ListStatus status;
    @FXML private SelectionBar selectionBar;
    @FXML private PagingBar paging;

    private Selection selection;
    private BulkActions bulk;
    private DetailsPlace place;
    private CertificateKeys keys;

    public CertificateListController(
            CertificateListViewModel model,
            ImportViewModel importing,
            CertificateDialogs dialogs,
            CertificateTexts texts,
            Beside beside) {
        this.model = model;
        this.texts = texts;
        this.beside = beside;
        gestures = new ImportGestures(importing, dialogs, texts);
        actions = new CertificateActions(model, beside.details().model(), dialogs);
        filterMenu = new SavedFilterMenu(model, dialogs, texts.messages());
    }

    @FXML
    void initialize() {
        bindTable();
        new FilterChips(model, texts).into(filters);
        expiry.bind(model, texts, actions);
        paging.bind(model, texts);
        place = new DetailsPlace(body, beside.details());
        selection = new Selection(table, model);
        bulk = new BulkActions(selection, model, actions);
        selectionBar.bind(selection, model, bulk, texts);
        status.bind(selection, model, texts);
        selection.chosenProperty().subscribe(this::chosen);
        model.contentProperty().subscribe(this::show);
        model.contentProperty().subscribe(this::focusWhereWorkContinues);
        gestures.takeDropsOn(root, dropHint);
        bindSearch();
        bindTrash();
        makingPlace.getChildren().add(beside.newButton().view());
        keys = new CertificateKeys(this, table);
        keys.on(root);
        root.sceneProperty().subscribe(this::shownAgain);
        root.widthProperty().subscribe(width -> narrow(width.doubleValue() < NARROW));
    }

    /// Where there is little room, it is the search's.
    private void narrow(boolean little) {
        ContentDisplay display = little ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List.of(savedFilters, pasteButton, trashToggle)
                .forEach(tool -> tool.setContentDisplay(display));
    }

    /// What was changed from elsewhere meanwhile is seen when the user comes back.
    private void shownAgain(Scene before, Scene now) {
        if (before == null) {
            model.reload();
        }
    }

    private void bindTable() {
        new CertificateColumns(texts)
                .into(
                        table,
                        new ActiveSwitch.Listener(
                                (item, on) -> model.setActive(List.of(item), on),
                                model.changes()::tellAgain,
                                beside.deliveries()));
        CertificateColumns.sortAt(table, model);
        CertificateColumns.makeRoom(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.items());
    }

    private void bindSearch() {
        rest.setOnFinished(_ -> model.search(search.getText()));
        search.textProperty().subscribe((_, _) -> rest.playFromStart());
        search.setOnAction(_ -> model.search(search.getText()));
        model.queryProperty().subscribe(query -> showSearch(query.text()));
        filterMenu.into(savedFilters);
        searchProblem.visibleProperty().bind(searchProblem.textProperty().isNotEmpty());
        searchProblem.managedProperty().bind(searchProblem.visibleProperty());
        model.problemProperty()
                .map(
                        found ->
                                found.map(
                                                it ->
                                                        texts.messages()
                                                                .text(
                                                                        it.messageKey(),
                                                                        it.arguments()))
                                        .orElse(""))
                .subscribe(searchProblem::setText);
    }

    /// A text that was not typed: that of a saved filter, or none.
    private void showSearch(String text) {
        if (!search.getText().equals(text)) {
            search.setText(text);
            rest.stop();
        }
    }

    private void bindTrash() {
        TrashViewModel trash = beside.trashModel();
        trashPlace.getChildren().add(beside.trash());
        trashToggle.selectedProperty().subscribe((_, now) -> trash.open(now));
        trash.openProperty().subscribe(trashToggle::setSelected);
        importButton.managedProperty().bind(importButton.visibleProperty());
        work.visibleProperty().bind(trash.openProperty().not());
        search.disableProperty().bind(trash.openProperty());
        savedFilters.disableProperty().bind(trash.openProperty());
    }

    private void show(Content content) {
        loading.setVisible(content == Content.LOADING);
        empty.setVisible(content == Content.EMPTY);
        nothingMatches.setVisible(content == Content.NOTHING_MATCHES);
        table.setVisible(content == Content.ROWS);
        List.of(search, savedFilters, pasteButton, importButton)
                .forEach(tool -> tool.setVisible(content != Content.EMPTY));
        for (Node above : List.of(filters, expiry)) {
            above.setVisible(content != Content.EMPTY);
            above.setManaged(content != Content.EMPTY);
        }
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
        if (items.isEmpty() || items.size() < model.items().size()) {
            model.whole().end();
        }
        place.follow(items);
        beside.newButton().chosen().accept(items.stream().map(CertificateItem::summary).toList());
    }

    @FXML
    void importFiles() {
        beside.trashModel().open(false);
        gestures.chooseFiles();
    }

    /// What can be done on this screen wherever the focus is.
    public CommandSet commands() {
        return keys.commands();
    }

    /// Shows one alone in the list, and its details.
    public void open(CertificateSummary certificate) {
        beside.trashModel().open(false);
        selection.choose(certificate.id());
        model.showAlone(certificate);
        place.open();
        table.requestFocus();
    }

    /// Brings in what was opened with Certkeep from elsewhere.
    public void bringIn(List<Path> files) {
        beside.trashModel().open(false);
        gestures.bringIn(files);
    }

    @FXML
    void paste() {
        beside.trashModel().open(false);
        gestures.paste();
    }

    /// Imports what was fetched elsewhere, in PEM.
    public void take(String pem) {
        beside.trashModel().open(false);
        gestures.importText(pem);
    }

    void makeNew() {
        beside.newButton().view().requestFocus();
        beside.newButton().view().show();
    }

    @FXML
    void clearFilters() {
        search.clear();
        rest.stop();
        model.clearFilters();
    }

    void deleteChosen() {
        bulk.delete();
    }

    void toggleChosen() {
        bulk.toggle();
    }

    void renameChosen() {
        bulk.rename();
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
