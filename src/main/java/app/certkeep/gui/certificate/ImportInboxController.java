package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportReview;
import app.certkeep.certificate.ImportRow;
import app.certkeep.certificate.ImportState;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Binds the review of an import.
public final class ImportInboxController {
    private static final Duration LOOK = Duration.millis(100);

    private final InboxViewModel model;
    private final InboxTexts texts;
    private final BiConsumer<String, Consumer<String>> askName;
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, _ -> showProgress()));

    @FXML private FlowPane filters;
    @FXML private TableView<ImportRow> table;
    @FXML private GridPane facts;
    @FXML private Label problem;
    @FXML private Node unlockBar;
    @FXML private Label lockedText;
    @FXML private PasswordField password;
    @FXML private Button unlockButton;
    @FXML private Label wrongPassword;
    @FXML private Node working;
    @FXML private Label workingText;
    @FXML private ProgressBar progress;
    @FXML private Label summary;
    @FXML private Button renameButton;

    /// @param askName asks for another name than this one
    ImportInboxController(
            InboxViewModel model, InboxTexts texts, BiConsumer<String, Consumer<String>> askName) {
        this.model = model;
        this.texts = texts;
        this.askName = askName;
        looking.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    void initialize() {
        new InboxColumns(texts).into(table, model);
        lockedText.setLabelFor(password);
        // What is done at once shows no progress.
        FormFields.showsWhile(working, workingText.textProperty().isNotEmpty());
        FormFields.showsProblem(problem, model.work().problemProperty());
        FormFields.showsWhile(wrongPassword, model.wrongPasswordProperty());
        FormFields.showsWhile(
                unlockBar,
                model.reviewProperty().map(review -> review.count(ImportState.LOCKED) > 0));
        List.<Node>of(unlockBar, table, filters)
                .forEach(
                        one ->
                                one.disableProperty()
                                        .bind(
                                                model.work()
                                                        .phaseProperty()
                                                        .map(InboxPhase::isWaitedFor)));
        unlockButton.disableProperty().bind(password.textProperty().isEmpty());
        renameButton
                .disableProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .map(row -> !isNamed(row))
                                .orElse(true));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(new InboxFacts(facts, texts)::show);
        model.work().phaseProperty().subscribe(this::follow);
        model.reviewProperty().subscribe(this::show);
    }

    private static boolean isNamed(ImportRow row) {
        return row instanceof ImportRow.OfCertificate && row.comes();
    }

    private void follow(InboxPhase phase) {
        workingText.setText("");
        if (phase.isWork()) {
            looking.playFromStart();
        } else {
            looking.stop();
        }
    }

    private void showProgress() {
        InboxWatch.Count count = model.work().progress();
        InboxPhase phase = model.work().phaseProperty().get();
        progress.setProgress(count.share());
        workingText.setText(
                texts.messages()
                        .text(
                                "certificates.inbox.phase." + CertificateTexts.keyOf(phase),
                                count.done(),
                                count.all()));
    }

    private void show(ImportReview review) {
        showRows(model.rows());
        lockedText.setText(
                texts.messages()
                        .text("certificates.inbox.locked", review.count(ImportState.LOCKED)));
        summary.setText(
                texts.messages()
                        .text("certificates.inbox.summary", review.coming(), review.lost()));
        filters.getChildren().clear();
        addFilter(
                "inbox-all",
                texts.messages().text("certificates.inbox.all", review.rows().size()),
                Optional.empty());
        for (ImportState state : ImportState.values()) {
            int count = review.count(state);
            if (count > 0) {
                addFilter(
                        "inbox-" + CertificateTexts.keyOf(state),
                        texts.filter(state, count),
                        Optional.of(state));
            }
        }
    }

    /// What was chosen stays so, and in its order.
    private void showRows(List<ImportRow> rows) {
        ImportRow chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        table.sort();
        if (chosen != null) {
            rows.stream()
                    .filter(row -> row.index() == chosen.index())
                    .filter(row -> row.file().equals(chosen.file()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private void addFilter(String id, String text, Optional<ImportState> state) {
        ToggleButton chip = new ToggleButton(text);
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setSelected(model.filterProperty().get().equals(state));
        chip.setOnAction(_ -> choose(chip.isSelected() ? state : Optional.empty()));
        filters.getChildren().add(chip);
    }

    /// Shows at least what was shown, which puts the chips right.
    private void choose(Optional<ImportState> state) {
        model.filterProperty().set(state);
        show(model.reviewProperty().get());
    }

    @FXML
    void unlock() {
        if (!password.getText().isEmpty()) {
            Password given = new Password(password.getText().toCharArray());
            forgetPassword();
            model.unlock(given);
        }
    }

    @FXML
    void rename() {
        if (table.getSelectionModel().getSelectedItem() instanceof ImportRow.OfCertificate row) {
            askName.accept(row.name(), name -> model.rename(row, name));
        }
    }

    void forget() {
        forgetPassword();
        looking.stop();
    }

    /// A field that is cleared keeps the characters in its buffer until others take their place.
    private void forgetPassword() {
        password.setText("*".repeat(password.getLength()));
        password.clear();
    }
}
