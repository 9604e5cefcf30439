package app.certkeep.gui.settings;

import app.certkeep.app.Holdings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.Theme;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;

import java.util.Optional;
import java.util.stream.Stream;

/// Binds the account settings.
public final class SettingsController {
    private final SettingsViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Theme theme;
    private final Optional<Node> backups;

    @FXML private Tab backupsTab;
    @FXML private TextField name;
    @FXML private TextField email;
    @FXML private Label profileProblem;
    @FXML private PasswordTextField currentPassword;
    @FXML private PasswordTextField newPassword;
    @FXML private PasswordTextField again;
    @FXML private Label passwordProblem;
    @FXML private CheckBox resettable;
    @FXML private Button saveProfile;
    @FXML private Button changePassword;
    @FXML private Button deleteAccount;
    @FXML private RadioButton systemTheme;
    @FXML private RadioButton lightTheme;
    @FXML private RadioButton darkTheme;

    /// @param backups their tab's content; empty where the store has none of its own
    public SettingsController(
            SettingsViewModel model,
            Dialogs dialogs,
            Messages messages,
            Theme theme,
            Optional<Node> backups) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        this.theme = theme;
        this.backups = backups;
    }

    @FXML
    void initialize() {
        backups.ifPresentOrElse(
                backupsTab::setContent, () -> backupsTab.getTabPane().getTabs().remove(backupsTab));
        name.textProperty().bindBidirectional(model.nameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        resettable.disableProperty().bind(model.workingProperty());
        model.resettableProperty().subscribe(resettable::setSelected);
        FormFields.showsProblem(profileProblem, model.profileProblemProperty());
        FormFields.showsProblem(passwordProblem, model.passwordProblemProperty());
        Stream.of(currentPassword, newPassword, again)
                .forEach(field -> FormFields.addReveal(field, messages));
        Stream.of(saveProfile, changePassword, deleteAccount)
                .forEach(button -> button.disableProperty().bind(model.workingProperty()));
        themeButton(systemTheme, Theme.Choice.SYSTEM);
        themeButton(lightTheme, Theme.Choice.LIGHT);
        themeButton(darkTheme, Theme.Choice.DARK);
    }

    private void themeButton(RadioButton button, Theme.Choice choice) {
        theme.choiceProperty().subscribe(chosen -> button.setSelected(chosen == choice));
        button.setOnAction(clicked -> theme.choiceProperty().set(choice));
    }

    @FXML
    void saveProfile() {
        if (!model.workingProperty().get()) {
            model.saveProfile();
        }
    }

    @FXML
    void changePassword() {
        if (model.workingProperty().get()) {
            return;
        }
        model.changePassword(
                typed(currentPassword),
                typed(newPassword),
                typed(again),
                () -> Stream.of(currentPassword, newPassword, again).forEach(TextField::clear));
    }

    @FXML
    void allowReset() {
        model.allowReset(resettable.isSelected());
    }

    @FXML
    void deleteAccount() {
        model.countHoldings(this::confirmDeletion);
    }

    private void confirmDeletion(Holdings holdings) {
        dialogs.askPassword(
                        "settings.delete",
                        holdings.certificates(),
                        holdings.entries(),
                        holdings.endpoints())
                .ifPresent(model::deleteAccount);
    }

    private static Password typed(PasswordTextField field) {
        return new Password(field.getPassword().toCharArray());
    }
}
