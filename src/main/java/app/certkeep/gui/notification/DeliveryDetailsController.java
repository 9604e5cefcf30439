package app.certkeep.gui.notification;

import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryDetails;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.FailureKind;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// Binds one delivery: what was sent, what came back and what to do about it.
public final class DeliveryDetailsController {
    private final NotificationsViewModel model;
    private final DeliveryTexts texts;
    private final SecretClipboard clipboard;
    private final StatusLabel status = new StatusLabel();

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
        headersPlace.managedProperty().bind(headersPlace.visibleProperty());
        model.details().shownProperty().subscribe(shown -> shown.ifPresent(this::show));
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
        showTrouble(summary);
        responsePlace.setVisible(!details.answer().isBlank());
        boolean answered = summary.last() != null && summary.last().status() != null;
        responseTitle.setText(
                texts.text(
                        answered
                                ? "notifications.details.response"
                                : "notifications.details.technical"));
        setText(response, details.answer());
        headersPlace.setVisible(!details.headers().isEmpty());
        setText(
                headers,
                details.headers().stream()
                        .map(header -> header.name() + ": " + header.value())
                        .collect(Collectors.joining("\n")));
        setText(body, details.body());
    }

    private void showTrouble(DeliverySummary summary) {
        FailureKind error = summary.last() == null ? null : summary.last().error();
        trouble.setVisible(error != null);
        if (error != null) {
            troubleText.setText(texts.text(error.messageKey()));
            troubleAdvice.setText(texts.text(error.adviceKey()));
        }
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
