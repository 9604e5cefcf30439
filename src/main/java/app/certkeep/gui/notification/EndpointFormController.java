package app.certkeep.gui.notification;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EventType;
import app.certkeep.notification.NewEndpoint;
import app.certkeep.notification.SignatureCheck;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Binds the form of an endpoint, and the one view of a secret.
public final class EndpointFormController {
    private final NotificationsViewModel model;
    private final Dialogs dialogs;
    private final SecretClipboard clipboard;
    private final DeliveryTexts texts;

    @FXML private VBox form;
    @FXML private Label title;
    @FXML private VBox urlPlace;
    @FXML private TextField url;
    @FXML private TextField name;
    @FXML private CheckBox activated;
    @FXML private CheckBox deactivated;
    @FXML private CheckBox created;
    @FXML private CheckBox deleted;
    @FXML private CheckBox restored;
    @FXML private CheckBox replaced;
    @FXML private CheckBox expiring;
    @FXML private CheckBox expired;
    @FXML private CheckBox secretExpiring;
    @FXML private TextField tags;
    @FXML private ToggleButton more;
    @FXML private FontIcon moreIcon;
    @FXML private VBox morePlace;
    @FXML private TextArea headers;
    @FXML private Label headersHint;
    @FXML private CheckBox withoutHeaders;
    @FXML private TextArea authority;
    @FXML private Label authorityHint;
    @FXML private CheckBox withoutAuthority;
    @FXML private Label problem;
    @FXML private Button save;
    @FXML private VBox secretStep;
    @FXML private Label secretTitle;
    @FXML private Label addedName;
    @FXML private TextField secret;
    @FXML private Label secretWhy;
    @FXML private Button done;
    @FXML private MenuButton copyCheck;

    EndpointFormController(
            NotificationsViewModel model,
            Dialogs dialogs,
            SecretClipboard clipboard,
            DeliveryTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        bindEntry(model.form().entry());
        copyCheck
                .getItems()
                .setAll(Arrays.stream(SignatureCheck.values()).map(this::checkIn).toList());
        FormFields.showsProblem(problem, model.form().problemProperty());
        save.disableProperty().bind(model.form().savingProperty());
        more.selectedProperty()
                .subscribe(
                        open ->
                                moreIcon.setIconLiteral(
                                        open ? "fth-chevron-down" : "fth-chevron-right"));
        morePlace.visibleProperty().bind(more.selectedProperty());
        for (Node part :
                new Node[] {
                    form, secretStep, urlPlace, morePlace, withoutHeaders, withoutAuthority
                }) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.form().editedProperty().subscribe(this::showEdited);
        model.form().addedProperty().subscribe(this::showSecret);
        model.sideProperty()
                .subscribe(
                        side -> {
                            if (side == NotificationsViewModel.Side.FORM) {
                                Platform.runLater(
                                        () -> (url.isVisible() ? url : name).requestFocus());
                            }
                        });
    }

    private MenuItem checkIn(SignatureCheck language) {
        MenuItem item = new MenuItem(texts.text(language.messageKey()));
        item.setOnAction(chosen -> clipboard.copyPublic(language.code()));
        return item;
    }

    private void bindEntry(EndpointEntry entry) {
        url.textProperty().bindBidirectional(entry.urlProperty());
        name.textProperty().bindBidirectional(entry.nameProperty());
        bind(activated, entry, EventType.CERTIFICATE_ACTIVATED);
        bind(deactivated, entry, EventType.CERTIFICATE_DEACTIVATED);
        bind(created, entry, EventType.CERTIFICATE_CREATED);
        bind(deleted, entry, EventType.CERTIFICATE_DELETED);
        bind(restored, entry, EventType.CERTIFICATE_RESTORED);
        bind(replaced, entry, EventType.CERTIFICATE_REPLACED);
        bind(expiring, entry, EventType.CERTIFICATE_EXPIRING);
        bind(expired, entry, EventType.CERTIFICATE_EXPIRED);
        bind(secretExpiring, entry, EventType.SECRET_EXPIRING);
        tags.textProperty().bindBidirectional(entry.tagsProperty());
        headers.textProperty().bindBidirectional(entry.headersProperty());
        authority.textProperty().bindBidirectional(entry.authorityProperty());
        withoutHeaders.selectedProperty().bindBidirectional(entry.withoutHeadersProperty());
        withoutAuthority.selectedProperty().bindBidirectional(entry.withoutAuthorityProperty());
        headers.disableProperty().bind(entry.withoutHeadersProperty());
        authority.disableProperty().bind(entry.withoutAuthorityProperty());
    }

    private static void bind(CheckBox box, EndpointEntry entry, EventType type) {
        box.selectedProperty().bindBidirectional(entry.chosenProperty(type));
    }

    private void showEdited(Optional<Endpoint> edited) {
        boolean isNew = edited.isEmpty();
        boolean hasHeaders = edited.filter(Endpoint::ownHeaders).isPresent();
        boolean hasAuthority = edited.filter(Endpoint::ownAuthority).isPresent();
        title.setText(
                edited.map(endpoint -> texts.text("notifications.form.edit", endpoint.name()))
                        .orElseGet(() -> texts.text("notifications.form.title")));
        save.setText(texts.text(isNew ? "notifications.add" : "notifications.form.save"));
        name.setPromptText(isNew ? texts.text("notifications.form.name.prompt") : "");
        urlPlace.setVisible(isNew);
        more.setSelected(hasHeaders || hasAuthority);
        withoutHeaders.setVisible(hasHeaders);
        withoutAuthority.setVisible(hasAuthority);
        headersHint.setText(
                texts.text(
                        hasHeaders
                                ? "notifications.form.headers.kept"
                                : "notifications.form.headers.hint"));
        authorityHint.setText(
                texts.text(
                        hasAuthority
                                ? "notifications.form.authority.kept"
                                : "notifications.form.authority.hint"));
    }

    private void showSecret(Optional<NewEndpoint> added) {
        form.setVisible(added.isEmpty());
        secretStep.setVisible(added.isPresent());
        addedName.setText(added.map(endpoint -> endpoint.endpoint().name()).orElse(""));
        secret.setText(added.map(EndpointFormController::text).orElse(""));
        Optional<Instant> both = added.map(rotated -> rotated.endpoint().oldSecretUntil());
        secretTitle.setText(
                texts.text(
                        both.isPresent()
                                ? "notifications.secret.rotated"
                                : "notifications.secret.title"));
        secretWhy.setText(
                both.map(until -> texts.text("notifications.secret.both", texts.time(until)))
                        .orElseGet(() -> texts.text("notifications.secret.why")));
        if (added.isPresent()) {
            Platform.runLater(done::requestFocus);
        }
    }

    private static String text(NewEndpoint added) {
        char[] characters = added.secret().toChars();
        String text = new String(characters);
        Arrays.fill(characters, '\0');
        return text;
    }

    @FXML
    void save() {
        model.form().save(() -> dialogs.confirm("notifications.http"));
    }

    @FXML
    void chooseAuthority() {
        dialogs.chooseFiles("notifications.form.authority.choose")
                .forEach(file -> model.form().readAuthority(file));
    }

    @FXML
    void copySecret() {
        clipboard.copy(secret.getText().toCharArray());
    }

    @FXML
    void close() {
        model.closeSide();
    }
}
