package app.certkeep.gui.settings;

import app.certkeep.account.SecondStepOffer;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.SecretClipboard;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Binds the settings of the second step.
public final class SecondStepController {
    private final SecondStepViewModel model;
    private final Dialogs dialogs;
    private final SecretClipboard clipboard;

    @FXML private Node off;
    @FXML private Node enabling;
    @FXML private Node codesShown;
    @FXML private Node on;
    @FXML private ImageView picture;
    @FXML private Label seed;
    @FXML private Label codes;
    @FXML private Label left;
    @FXML private TextField firstCode;
    @FXML private TextField code;
    @FXML private Label firstProblem;
    @FXML private Label problem;
    @FXML private Button begin;
    @FXML private Button enable;
    @FXML private Button replace;
    @FXML private Button disable;

    public SecondStepController(
            SecondStepViewModel model, Dialogs dialogs, SecretClipboard clipboard) {
        this.model = model;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        shownIn(off, SecondStepViewModel.Stage.OFF);
        shownIn(enabling, SecondStepViewModel.Stage.ENABLING);
        shownIn(codesShown, SecondStepViewModel.Stage.CODES);
        shownIn(on, SecondStepViewModel.Stage.ON);
        Stream.of(firstCode, code)
                .forEach(field -> field.textProperty().bindBidirectional(model.codeProperty()));
        Stream.of(firstProblem, problem)
                .forEach(label -> FormFields.showsProblem(label, model.problemProperty()));
        Stream.of(begin, enable, replace, disable)
                .forEach(button -> button.disableProperty().bind(model.workingProperty()));
        codes.textProperty().bind(model.codesProperty());
        left.textProperty().bind(model.leftProperty());
        model.offerProperty().subscribe(this::show);
    }

    private void shownIn(Node node, SecondStepViewModel.Stage stage) {
        node.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(Optional<SecondStepOffer> offer) {
        char[] text = offer.map(made -> made.seed().toChars()).orElseGet(() -> new char[0]);
        seed.setText(new String(text));
        Arrays.fill(text, '\0');
        picture.setImage(offer.map(made -> QrPicture.of(made.address())).orElse(null));
    }

    @FXML
    void begin() {
        model.begin();
    }

    @FXML
    void enable() {
        model.enable();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @FXML
    void copyCodes() {
        clipboard.copy(codes.getText().toCharArray());
    }

    @FXML
    void kept() {
        model.kept();
    }

    @FXML
    void replace() {
        model.replaceBackupCodes();
    }

    @FXML
    void disable() {
        dialogs.askPassword("settings.second-step.off").ifPresent(model::disable);
    }
}
