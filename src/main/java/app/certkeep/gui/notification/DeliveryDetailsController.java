package app.certkeep.gui.notification;

import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliveryDetails;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.FailureKind;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Binds one delivery: what was sent, what came back and what to do about it.
public final class DeliveryDetailsController {
    private static final double ATTEMPT_ROW = 28;
    private static final double ATTEMPT_HEADER = 38;
    private static final int MOST_ATTEMPT_ROWS = 5;

    private final NotificationsViewModel model;
    private final DeliveryTexts texts;
    private final SecretClipboard clipboard;
    private final StatusLabel status = new StatusLabel();
    private boolean showing;

    @FXML private Label event;
    @FXML private HBox statusPlace;
    @FXML private Label answer;
    @FXML private Button resend;
    @FXML private VBox trouble;
    @FXML private Label troubleText;
    @FXML private Label troubleAdvice;
    @FXML private Label created;
    @FXML private Label certificate;
    @FXML private Label endpoint;
    @FXML private Label attempts;
    @FXML private Label nextRetry;
    @FXML private Label messageId;
    @FXML private VBox responsePlace;
    @FXML private Label responseTitle;
    @FXML private TextArea response;
    @FXML private VBox triesPlace;
    @FXML private TableView<DeliveryAttempt> tries;
    @FXML private TableColumn<DeliveryAttempt, String> triedAt;
    @FXML private TableColumn<DeliveryAttempt, String> triedResult;
    @FXML private TableColumn<DeliveryAttempt, String> triedDuration;
    @FXML private VBox receivedPlace;
    @FXML private TextArea received;
    @FXML private VBox headersPlace;
    @FXML private TextArea headers;
    @FXML private TextArea body;

    public DeliveryDetailsController(
            NotificationsViewModel model, Messages messages, SecretClipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        texts = new DeliveryTexts(messages);
    }

    @FXML
    void initialize() {
        statusPlace.getChildren().setAll(status);
        trouble.managedProperty().bind(trouble.visibleProperty());
        responsePlace.managedProperty().bind(responsePlace.visibleProperty());
        for (VBox place : List.of(headersPlace, receivedPlace, triesPlace)) {
            place.managedProperty().bind(place.visibleProperty());
        }
        new AttemptColumns(texts).show(triedAt, triedResult, triedDuration);
        tries.setFixedCellSize(ATTEMPT_ROW);
        tries.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tries.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        (before, chosen) -> {
                            if (chosen != null && !showing) {
                                model.details().choose(chosen);
                            }
                        });
        model.details().shownProperty().subscribe(shown -> shown.ifPresent(this::show));
        model.details().attemptProperty().subscribe(this::show);
    }

    private void show(DeliveryDetailsViewModel.Shown shown) {
        DeliveryDetails details = shown.details();
        DeliverySummary summary = details.summary();
        event.setText(texts.event(summary));
        status.show(shown.status(), texts.text(shown.status().textKey()));
        answer.setText(summary.last() == null ? "" : texts.answer(summary));
        resend.setDisable(shown.status() == DeliveryStatus.SENDING);
        created.setText(texts.time(summary.createdAt()));
        certificate.setText(texts.certificate(summary));
        endpoint.setText(summary.endpointName());
        attempts.setText(texts.attempts(summary));
        nextRetry.setText(texts.nextRetry(summary));
        messageId.setText(details.messageId());
        showing = true;
        tries.getItems().setAll(details.attempts().reversed());
        showing = false;
        int rows = Math.min(details.attempts().size(), MOST_ATTEMPT_ROWS);
        tries.setMinHeight(ATTEMPT_HEADER + rows * ATTEMPT_ROW);
        tries.setMaxHeight(ATTEMPT_HEADER + rows * ATTEMPT_ROW);
        triesPlace.setVisible(details.attempts().size() > 1);
        setText(body, details.body());
        show(model.details().attemptProperty().get());
    }

    private void show(Optional<DeliveryAttempt> attempt) {
        attempt.ifPresent(one -> tries.getSelectionModel().select(one));
        FailureKind error = attempt.map(DeliveryAttempt::error).orElse(null);
        trouble.setVisible(error != null);
        if (error != null) {
            troubleText.setText(texts.text(error.messageKey()));
            troubleAdvice.setText(texts.text(error.adviceKey()));
        }
        boolean answered = attempt.map(DeliveryAttempt::status).isPresent();
        responseTitle.setText(
                texts.text(
                        answered
                                ? "notifications.details.response"
                                : "notifications.details.technical"));
        show(responsePlace, response, attempt.map(DeliveryAttempt::answer).orElse(""));
        show(receivedPlace, received, lines(attempt.map(DeliveryAttempt::answered)));
        show(headersPlace, headers, lines(attempt.map(DeliveryAttempt::headers)));
    }

    private static String lines(Optional<List<DeliveryDetails.Header>> headers) {
        return headers.orElse(List.of()).stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n"));
    }

    private static void show(VBox place, TextArea area, String text) {
        place.setVisible(!text.isBlank());
        setText(area, text);
    }

    /// Leaves a text alone that is the same, so that a selection in it stays.
    private static void setText(TextArea area, String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }

    @FXML
    void resend() {
        model.details().openId().ifPresent(model::resend);
    }

    @FXML
    void copyBody() {
        clipboard.copyPublic(body.getText());
    }

    @FXML
    void close() {
        model.closeSide();
    }
}
