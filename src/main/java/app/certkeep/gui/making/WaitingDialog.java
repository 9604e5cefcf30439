package app.certkeep.gui.making;

import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys and requests that wait for their certificates.
final class WaitingDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 220;

    private final MakingViewModel model;
    private final MakingDialogs making;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ListView<WaitingKey> keys = new ListView<>();

    WaitingDialog(MakingViewModel model, MakingDialogs making, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.making = making;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.text("making.window.waiting.title"));
        dialog.setHeaderText(messages.text("making.window.waiting.title"));
        keys.setId("waiting");
        keys.setPrefHeight(HEIGHT);
        keys.setPlaceholder(new Label(messages.text("making.window.waiting.none")));
        keys.setCellFactory(_ -> cell());
        Label text = new Label(messages.text("making.window.waiting.text"));
        text.setWrapText(true);
        text.setLabelFor(keys);
        VBox content = new VBox(10, text, keys, new HBox(10, save(), forget()));
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        ButtonType close =
                new ButtonType(
                        messages.text("making.window.waiting.close"),
                        ButtonBar.ButtonData.CANCEL_CLOSE);
        dialogs.prepare(dialog);
        dialog.getDialogPane().getButtonTypes().setAll(close);
        reload();
        dialog.show();
    }

    private void reload() {
        model.waiting(all -> keys.getItems().setAll(all));
    }

    private Button save() {
        Button save = new Button(messages.text("making.window.waiting.save"));
        save.setId("save-request");
        save.disableProperty()
                .bind(
                        keys.getSelectionModel()
                                .selectedItemProperty()
                                .map(key -> key.request().isEmpty())
                                .orElse(true));
        save.setOnAction(_ -> making.save(keys.getSelectionModel().getSelectedItem()));
        return save;
    }

    private Button forget() {
        Button forget = new Button(messages.text("making.window.waiting.forget"));
        forget.setId("forget-key");
        forget.getStyleClass().add("danger");
        forget.disableProperty().bind(keys.getSelectionModel().selectedItemProperty().isNull());
        forget.setOnAction(_ -> forget(keys.getSelectionModel().getSelectedItem()));
        return forget;
    }

    private void forget(WaitingKey key) {
        if (dialogs.confirm("making.window.forget", VisibleText.of(key.name()))) {
            model.forget(key.id(), this::reload);
        }
    }

    private ListCell<WaitingKey> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(WaitingKey key, boolean empty) {
                super.updateItem(key, empty);
                setText(empty ? null : words(key));
            }
        };
    }

    private String words(WaitingKey key) {
        boolean made = key.request().isPresent();
        return messages.text(
                made ? "making.window.waiting.request" : "making.window.waiting.key",
                VisibleText.of(key.name()),
                kind(key));
    }

    /// Such as "RSA 2048"; where the name says the size already, the name alone.
    private static String kind(WaitingKey key) {
        boolean saysSize = Character.isDigit(key.algorithm().charAt(key.algorithm().length() - 1));
        return saysSize ? key.algorithm() : key.algorithm() + " " + key.bits();
    }
}
