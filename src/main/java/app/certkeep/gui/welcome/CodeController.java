package app.certkeep.gui.welcome;

import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.time.Clock;

/// Binds the page that asks for the one-time code after the password.
public final class CodeController {
    private final CodeViewModel model;
    private final Messages messages;
    private final Clock clock;
    private final Runnable toLogIn;

    @FXML private TextField code;
    @FXML private Label problem;
    @FXML private Label wait;
    @FXML private Button logIn;

    public CodeController(CodeViewModel model, Messages messages, Clock clock, Runnable toLogIn) {
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.toLogIn = toLogIn;
    }

    @FXML
    void initialize() {
        model.problemProperty().set("");
        code.textProperty().bindBidirectional(model.codeProperty());
        FormFields.showsProblem(problem, model.problemProperty());
        logIn.disableProperty().bind(model.checkingProperty().or(wait.textProperty().isNotEmpty()));
        logIn.textProperty()
                .bind(
                        Bindings.when(model.checkingProperty())
                                .then(messages.text("welcome.checking"))
                                .otherwise(messages.text("welcome.log-in")));
        new Countdown(wait, model.retryAtProperty(), messages, clock).start();
        Platform.runLater(code::requestFocus);
    }

    @FXML
    void logIn() {
        model.logIn();
    }

    @FXML
    void back() {
        model.leave();
        toLogIn.run();
    }
}
