package app.certkeep.gui.served;

import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.network.AddressKind;
import app.certkeep.served.FetchResult;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Locale;
import java.util.Optional;

/// Asks which server is meant, shows what it shows, and offers to keep it.
public final class FetchDialog {
    private static final double WIDTH = 520;

    private final FetchViewModel model;
    private final Dialogs dialogs;
    private final ServerTexts texts;

    public FetchDialog(FetchViewModel model, Dialogs dialogs, ServerTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /// Each time anew.
    public void show() {
        model.reset();
        new Shown().show();
    }

    private final class Shown {
        private final Dialog<ButtonType> dialog = new Dialog<>();
        private final ServerFields fields = new ServerFields(texts, "fetchServer");
        private final VBox found = new VBox(10);
        private final ButtonType keep =
                new ButtonType(texts.text("servers.fetch.keep"), ButtonBar.ButtonData.OK_DONE);

        void show() {
            dialog.setTitle(texts.text("servers.fetch.title"));
            dialog.setHeaderText(texts.text("servers.fetch.title"));
            found.setId("fetched");
            VBox content =
                    new VBox(
                            12,
                            hint(texts.text("servers.fetch.text")),
                            fields,
                            fetchButton(),
                            problem(),
                            working(),
                            found);
            content.setPrefWidth(WIDTH);
            dialog.getDialogPane().setContent(content);
            dialogs.prepare(dialog, keep);
            Button button = (Button) dialog.getDialogPane().lookupButton(keep);
            button.disableProperty().bind(model.fetchedProperty().map(Optional::isEmpty));
            Subscription seen =
                    model.fetchedProperty()
                            .subscribe(this::showFound)
                            .and(
                                    model.problemProperty()
                                            .subscribe(() -> Platform.runLater(this::fit)));
            dialog.setOnHidden(_ -> seen.unsubscribe());
            dialog.setOnShown(_ -> fields.place().requestFocus());
            if (dialog.showAndWait().filter(keep::equals).isPresent()) {
                model.keep();
            } else {
                model.reset();
            }
        }

        private Button fetchButton() {
            Button fetch = new Button(texts.text("servers.fetch.action"));
            fetch.setId("fetch");
            fetch.setDefaultButton(false);
            fetch.disableProperty()
                    .bind(fields.place().textProperty().isEmpty().or(model.workingProperty()));
            fetch.setOnAction(_ -> fetch());
            fields.place()
                    .setOnAction(
                            event -> {
                                event.consume();
                                fetch();
                            });
            return fetch;
        }

        private void fetch() {
            model.fetch(fields.text(), fields.startTls(), texts);
        }

        private Label problem() {
            Label problem = new Label();
            problem.setId("fetchProblem");
            problem.getStyleClass().add("problem");
            problem.setWrapText(true);
            problem.setMinHeight(Region.USE_PREF_SIZE);
            FormFields.showsProblem(problem, model.problemProperty());
            return problem;
        }

        private ProgressBar working() {
            ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            working.getStyleClass().add("small");
            working.setMaxWidth(Double.MAX_VALUE);
            FormFields.showsWhile(working, model.workingProperty());
            return working;
        }

        private void showFound(Optional<FetchResult.Fetched> result) {
            found.getChildren().clear();
            result.ifPresent(this::fill);
            found.setManaged(result.isPresent());
            Platform.runLater(this::fit);
        }

        private void fill(FetchResult.Fetched result) {
            result.verdicts()
                    .forEach(
                            one ->
                                    found.getChildren()
                                            .add(
                                                    new Judgement(
                                                            Judgement.News.of(one),
                                                            texts.text(one.messageKey()))));
            found.getChildren().add(hint(connection(result)));
            for (ParsedCertificate one : result.chain()) {
                Label name = new Label(VisibleText.of(one.displayName()));
                name.getStyleClass().add("text-bold");
                Label more =
                        hint(
                                texts.text(
                                        "servers.fetch.certificate",
                                        VisibleText.of(one.issuer()),
                                        texts.day(one.notAfter())));
                found.getChildren().add(new VBox(2, name, more));
            }
        }

        private String connection(FetchResult.Fetched result) {
            String how =
                    result.agreement()
                            .map(one -> one.protocol() + " · " + one.cipher())
                            .orElseGet(() -> texts.text("served.no-agreement"));
            return result.place() == AddressKind.PUBLIC
                    ? how
                    : how
                            + "\n"
                            + texts.text(
                                    "network.place."
                                            + result.place().name().toLowerCase(Locale.ROOT));
        }

        private Label hint(String text) {
            Label label = new Label(text);
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }

        private void fit() {
            Scene scene = dialog.getDialogPane().getScene();
            if (scene != null && scene.getWindow() != null) {
                scene.getWindow().sizeToScene();
            }
        }
    }
}
