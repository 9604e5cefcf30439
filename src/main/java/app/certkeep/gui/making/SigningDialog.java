package app.certkeep.gui.making;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ProseArea;
import app.certkeep.i18n.Messages;
import app.certkeep.making.Terms;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks which authority signs which request: one that waits in the store, or a pasted one, or the
/// one of a file.
final class SigningDialog {
    private static final int ROWS = 6;

    private final MakingViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Fields fields;
    private final ProseArea pasted = new ProseArea();

    SigningDialog(MakingViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        fields = new Fields(messages);
    }

    void show(List<CertificateFacts> authorities, List<WaitingKey> keys) {
        ComboBox<CertificateFacts> authority = AuthorityField.of(fields, authorities);
        ComboBox<Optional<WaitingKey>> waiting = waiting(keys);
        pasted.setId("request");
        pasted.setPrefRowCount(ROWS);
        pasted.setPromptText("-----BEGIN CERTIFICATE REQUEST-----");
        pasted.getStyleClass().add("pem");
        pasted.visibleProperty().bind(waiting.valueProperty().map(Optional::isEmpty));
        Button file = new Button(messages.text("making.window.sign.file"));
        file.setId("request-file");
        file.visibleProperty().bind(pasted.visibleProperty());
        file.managedProperty().bind(file.visibleProperty());
        file.setOnAction(_ -> chooseFile());
        TermsForm terms = new TermsForm(fields);
        VBox form =
                new VBox(
                        10,
                        fields.named(authority),
                        fields.named(waiting),
                        fields.named(pasted),
                        file,
                        terms.view());
        BooleanExpression given =
                Bindings.createBooleanBinding(
                        () ->
                                authority.getValue() != null
                                        && (waiting.getValue().isPresent()
                                                || !pasted.getText().isBlank()),
                        authority.valueProperty(),
                        waiting.valueProperty(),
                        pasted.textProperty());
        new WorkDialog(dialogs, messages, "making.window.sign", form)
                .fitting(waiting.valueProperty())
                .fitting(terms.template().valueProperty())
                .show(
                        given,
                        authority,
                        ending ->
                                sign(
                                        authority.getValue().id(),
                                        waiting.getValue(),
                                        terms.terms(),
                                        ending));
    }

    /// Those with a request, and first, that it comes from elsewhere.
    private ComboBox<Optional<WaitingKey>> waiting(List<WaitingKey> keys) {
        List<Optional<WaitingKey>> all = new ArrayList<>();
        all.add(Optional.empty());
        keys.stream().filter(key -> key.request().isPresent()).map(Optional::of).forEach(all::add);
        return fields.choice(
                "waiting-request",
                all,
                one ->
                        one.map(key -> VisibleText.of(key.name()))
                                .orElseGet(() -> messages.text("making.window.sign.elsewhere")));
    }

    private void chooseFile() {
        dialogs.chooseFiles("making.window.sign.file").stream()
                .findFirst()
                .ifPresent(path -> model.readRequest(path, pasted::setText));
    }

    private void sign(UUID authority, Optional<WaitingKey> waiting, Terms terms, Ending ending) {
        if (waiting.isPresent()) {
            model.sign(authority, waiting.get().id(), terms, ending);
        } else {
            byte[] request = pasted.getText().getBytes(StandardCharsets.UTF_8);
            model.sign(authority, request, terms, ending);
        }
    }
}
