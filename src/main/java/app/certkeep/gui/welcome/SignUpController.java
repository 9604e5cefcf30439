package app.certkeep.gui.welcome;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.StrengthBar;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the sign-up form.
public final class SignUpController {
    private final SignUpViewModel model;
    private final Messages messages;
    private final Runnable toLogIn;

    @FXML private TextField name;
    @FXML private TextField email;
    @FXML private PasswordTextField password;
    @FXML private PasswordTextField again;
    @FXML private Label nameProblem;
    @FXML private Label emailProblem;
    @FXML private Label passwordProblem;
    @FXML private Label againProblem;
    @FXML private Label problem;
    @FXML private Label firstAccount;
    @FXML private Label policyNote;
    @FXML private Label passwordHint;
    @FXML private Label capsLock;
    @FXML private StrengthBar strength;
    @FXML private Node form;
    @FXML private Node closed;
    @FXML private Button signUp;

    public SignUpController(SignUpViewModel model, Messages messages, Runnable toLogIn) {
        this.model = model;
        this.messages = messages;
        this.toLogIn = toLogIn;
    }

    @FXML
    void initialize() {
        model.sayAnew();
        name.textProperty().bindBidirectional(model.nameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        FormFields.showsProblem(nameProblem, model.nameProblemProperty());
        FormFields.showsProblem(emailProblem, model.emailProblemProperty());
        FormFields.showsProblem(passwordProblem, model.passwordProblemProperty());
        FormFields.showsProblem(againProblem, model.againProblemProperty());
        FormFields.showsProblem(problem, model.problemProperty());
        firstAccount.visibleProperty().bind(model.firstAccountProperty());
        firstAccount.managedProperty().bind(firstAccount.visibleProperty());
        FormFields.showsProblem(policyNote, model.policyNoteProperty());
        FormFields.onLeaving(name, model::checkName);
        FormFields.onLeaving(email, model::checkEmail);
        FormFields.onLeaving(password, this::checkPassword);
        FormFields.onLeaving(again, this::checkAgain);
        passwordHint.textProperty().bind(model.passwordHintProperty());
        strength.follow(model.strength());
        password.textProperty().subscribe(() -> model.passwordTyped(typed(password)));
        FormFields.noticesCapsLock(capsLock, password, again);
        closed.visibleProperty().bind(model.closedProperty());
        closed.managedProperty().bind(closed.visibleProperty());
        form.visibleProperty().bind(model.closedProperty().not());
        form.managedProperty().bind(form.visibleProperty());
        FormFields.addReveal(password, messages);
        FormFields.addReveal(again, messages);
        signUp.disableProperty().bind(model.workingProperty());
        signUp.textProperty()
                .bind(
                        Bindings.when(model.workingProperty())
                                .then(messages.text("welcome.signing-up"))
                                .otherwise(messages.text("welcome.sign-up")));
        Platform.runLater(name::requestFocus);
    }

    private void checkPassword() {
        try (Password typed = typed(password)) {
            model.checkPassword(typed);
        }
    }

    private void checkAgain() {
        try (Password typed = typed(password);
                Password repeated = typed(again)) {
            model.checkAgain(typed, repeated);
        }
    }

    @FXML
    void signUp() {
        if (!model.signUp(typed(password), typed(again))) {
            focusFirstProblem();
        }
    }

    private void focusFirstProblem() {
        if (nameProblem.isVisible()) {
            name.requestFocus();
        } else if (emailProblem.isVisible()) {
            email.requestFocus();
        } else if (passwordProblem.isVisible()) {
            password.requestFocus();
        } else {
            again.requestFocus();
        }
    }

    @FXML
    void logIn() {
        toLogIn.run();
    }

    private static Password typed(PasswordTextField field) {
        return new Password(field.getPassword().toCharArray());
    }
}
