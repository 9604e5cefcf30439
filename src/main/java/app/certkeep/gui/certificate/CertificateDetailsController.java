package app.certkeep.gui.certificate;

import app.certkeep.activity.ActivityRecord;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ChainLink;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.persistence.Page;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Binds the pane of details: every field with a way to copy it, and the tabs beside them.
public final class CertificateDetailsController {
    private final CertificateDetailsViewModel model;
    private final InsightViewModel insight;
    private final CertificateActions actions;
    private final CertificateTexts texts;
    private final SecretClipboard clipboard;

    @FXML private Label name;
    @FXML private HBox statusPlace;
    @FXML private Label expires;
    @FXML private TagBar tags;
    @FXML private NotesPane notes;
    @FXML private TabPane detailTabs;
    @FXML private VBox fields;
    @FXML private VBox extensions;
    @FXML private Label chainSummary;
    @FXML private TreeView<String> chain;
    @FXML private Tab serversTab;
    @FXML private TextArea pem;
    @FXML private TextArea json;
    @FXML private TreeView<String> outline;
    @FXML private VBox history;
    @FXML private Label historyNote;

    public CertificateDetailsController(
            CertificateDetailsViewModel model,
            InsightViewModel insight,
            CertificateActions actions,
            CertificateTexts texts,
            SecretClipboard clipboard) {
        this.model = model;
        this.insight = insight;
        this.actions = actions;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        StatusLabel status = new StatusLabel(texts);
        statusPlace.getChildren().setAll(status);
        tags.bind(model.tags(), texts.messages());
        notes.bind(model.notes(), texts.messages());
        model.detailsProperty()
                .subscribe(details -> details.ifPresent(shown -> show(shown, status)));
        // Loaded again and the same, its chain may still be another one: others have come or gone.
        model.detailsProperty().subscribe(() -> insight.show(model.detailsProperty().get()));
        detailTabs
                .getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> insight.open(DetailsTab.values()[index.intValue()]));
        insight.chainProperty().subscribe(this::showChain);
        insight.jsonProperty()
                .subscribe(found -> json.setText(found.map(CertificateTexts::lines).orElse("")));
        insight.historyProperty().subscribe(this::showHistory);
        insight.outlineProperty()
                .subscribe(found -> outline.setRoot(found.map(OutlineTree::of).orElse(null)));
    }

    /// What stands in the tab of the servers.
    ///
    /// @param looked told whether it is open
    public void servers(Node pane, Consumer<Boolean> looked) {
        serversTab.setContent(pane);
        serversTab.selectedProperty().subscribe(looked);
    }

    private void show(InspectedCertificate details, StatusLabel status) {
        CertificateSummary certificate = details.summary();
        name.setText(CertificateTexts.shown(certificate.name()));
        status.show(certificate.status());
        expires.setText(texts.end(certificate.notAfter()));
        fields.getChildren()
                .setAll(
                        new DetailFields(texts)
                                .of(details).stream()
                                        .map(
                                                field ->
                                                        new DetailRow(
                                                                field,
                                                                texts,
                                                                clipboard::copyPublic))
                                        .toList());
        extensions.getChildren().setAll(ExtensionCard.of(details.view(), texts.messages()));
        pem.setText(CertificateTexts.lines(details.pem()));
    }

    private void showChain(Optional<ChainLink> found) {
        chain.setRoot(found.map(link -> new ChainTree(texts).of(link)).orElse(null));
        chainSummary.setText(
                found.map(ChainLink::leadsToTrust)
                        .map(trusted -> trusted ? "trusted-way" : "no-trusted-way")
                        .map(key -> texts.messages().text("certificates.chain." + key))
                        .orElse(""));
    }

    private void showHistory(Optional<Page<ActivityRecord>> found) {
        history.getChildren()
                .setAll(
                        found.map(Page::items).orElse(List.of()).stream()
                                .map(record -> new HistoryRow(record, texts))
                                .toList());
        historyNote.setText(
                found.map(page -> page.total() > page.items().size() ? "more" : "bulk")
                        .map(key -> texts.messages().text("certificates.history." + key))
                        .orElse(""));
    }

    private void withShown(Consumer<CertificateSummary> action) {
        model.detailsProperty().get().map(InspectedCertificate::summary).ifPresent(action);
    }

    @FXML
    void export() {
        withShown(actions::export);
    }

    @FXML
    void rename() {
        withShown(actions::rename);
    }

    @FXML
    void delete() {
        withShown(shown -> actions.delete(List.of(shown)));
    }

    @FXML
    void copyPem() {
        model.detailsProperty()
                .get()
                .map(InspectedCertificate::pem)
                .ifPresent(clipboard::copyPublic);
    }

    @FXML
    void copyJson() {
        insight.jsonProperty().get().ifPresent(clipboard::copyPublic);
    }

    @FXML
    void close() {
        model.close();
    }
}
