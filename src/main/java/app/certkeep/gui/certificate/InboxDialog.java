package app.certkeep.gui.certificate;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;

/// The review of an import over the window. Whatever closes it before everything is stored throws
/// the rest away.
final class InboxDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final InboxViewModel model;
    private final ImportInboxController controller;
    private final ButtonType action;

    InboxDialog(InboxViewModel model, Dialogs dialogs, FxmlViews fxml, CertificateTexts texts) {
        this.model = model;
        Messages messages = texts.messages();
        controller =
                new ImportInboxController(
                        model,
                        new InboxTexts(texts),
                        (name, then) ->
                                dialogs.askText("certificates.rename", name).ifPresent(then));
        action =
                new ButtonType(
                        messages.text("certificates.inbox.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("certificates.inbox.title"));
        dialog.setHeaderText(messages.text("certificates.inbox.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("inbox");
        dialog.getDialogPane().setContent(fxml.load("certificate/ImportInbox", controller));
        dialogs.prepare(dialog, action);
    }

    void show() {
        Button store = (Button) dialog.getDialogPane().lookupButton(action);
        store.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.work().phaseProperty().get() != InboxPhase.REVIEW
                                                || model.reviewProperty().get().coming() == 0,
                                model.work().phaseProperty(),
                                model.reviewProperty()));
        store.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    model.commit();
                });
        dialog.getDialogPane().getButtonTypes().stream()
                .filter(type -> type.getButtonData().isCancelButton())
                .map(dialog.getDialogPane()::lookupButton)
                .forEach(cancel -> cancel.addEventFilter(ActionEvent.ACTION, this::cancel));
        dialog.show();
        // Not the event of the dialog, which a window that is hidden by locking does not send.
        dialog.showingProperty().subscribe((_, showing) -> end(showing));
        model.work().phaseProperty().subscribe(this::follow);
    }

    private void end(boolean showing) {
        if (!showing) {
            controller.forget();
            model.close();
        }
    }

    /// The first time it stops what is under way, and only then it closes.
    private void cancel(ActionEvent event) {
        if (model.work().phaseProperty().get().isWork()) {
            event.consume();
            model.cancel();
        }
    }

    private void follow(InboxPhase phase) {
        if (phase == InboxPhase.OVER && dialog.isShowing()) {
            dialog.setResult(action);
            dialog.close();
        }
    }
}
