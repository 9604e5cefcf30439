package app.certkeep.gui.settings;

import app.certkeep.account.Profile;
import app.certkeep.app.Holdings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Binds the deletion of the account.
public final class DeleteAccountController {
    private final DeleteAccountViewModel model;
    private final Messages messages;
    private final Runnable exportFirst;

    @FXML private VBox beforeDeletion;
    @FXML private VBox deletion;
    @FXML private Label goes;
    @FXML private VBox heirField;
    @FXML private ComboBox<Profile> heir;
    @FXML private TextField deletedEmail;
    @FXML private PasswordTextField deletionPassword;
    @FXML private CheckBox eraseNow;
    @FXML private Label deletionProblem;
    @FXML private Button confirmDeletion;

    /// @param exportFirst leads to the export of everything
    public DeleteAccountController(
            DeleteAccountViewModel model, Messages messages, Runnable exportFirst) {
        this.model = model;
        this.messages = messages;
        this.exportFirst = exportFirst;
    }

    @FXML
    void initialize() {
        show(deletion, false);
        deletedEmail.textProperty().bindBidirectional(model.emailProperty());
        eraseNow.selectedProperty().bindBidirectional(model.eraseNowProperty());
        heir.valueProperty().bindBidirectional(model.heirProperty());
        heir.setConverter(new Named());
        FormFields.addReveal(deletionPassword, messages);
        FormFields.showsProblem(deletionProblem, model.problemProperty());
        confirmDeletion.disableProperty().bind(model.workingProperty());
        model.eraseNowProperty()
                .subscribe(
                        now ->
                                confirmDeletion.setText(
                                        messages.text(
                                                now
                                                        ? "settings.delete.now"
                                                        : "settings.delete.action")));
        model.factsProperty().subscribe(facts -> facts.ifPresent(this::show));
    }

    private void show(DeleteAccountViewModel.Facts facts) {
        Holdings holdings = facts.holdings();
        goes.setText(
                messages.text(
                        "settings.delete.text",
                        holdings.certificates(),
                        holdings.entries(),
                        holdings.endpoints()));
        heir.getItems().setAll(facts.heirs());
        show(heirField, !facts.heirs().isEmpty());
        deletedEmail.setPromptText(facts.profile().email());
        show(beforeDeletion, false);
        show(deletion, true);
        FormFields.bringIntoView(deletion.getParent());
        deletedEmail.requestFocus();
    }

    private static void show(VBox box, boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }

    @FXML
    void begin() {
        model.load();
    }

    @FXML
    void offerExport() {
        exportFirst.run();
    }

    @FXML
    void giveUp() {
        deletionPassword.clear();
        model.emailProperty().set("");
        model.problemProperty().set("");
        show(deletion, false);
        show(beforeDeletion, true);
    }

    @FXML
    void delete() {
        model.delete(new Password(deletionPassword.getPassword().toCharArray()));
    }

    /// Users by name and address.
    private static final class Named extends StringConverter<Profile> {
        @Override
        public String toString(@Nullable Profile profile) {
            return profile == null ? "" : profile.name() + " (" + profile.email() + ")";
        }

        @Override
        public @Nullable Profile fromString(String text) {
            return null;
        }
    }
}
