package app.certkeep.gui.making;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;
import app.certkeep.making.Revoked;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;

/// Shows what an authority took back, and asks where its list goes.
final class ListDialog {
    private static final double HEIGHT = 150;

    private final MakingViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Fields fields;
    private final ListView<String> revoked = new ListView<>();

    ListDialog(MakingViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        fields = new Fields(messages);
    }

    void show(List<CertificateFacts> authorities) {
        ComboBox<CertificateFacts> authority = AuthorityField.of(fields, authorities);
        revoked.setId("revoked");
        revoked.setPrefHeight(HEIGHT);
        revoked.setPlaceholder(new Label(messages.text("making.window.list.none")));
        TextField days = fields.text("next-update", "7");
        authority.valueProperty().subscribe(this::load);
        VBox form =
                new VBox(10, fields.named(authority), fields.named(revoked), fields.named(days));
        new WorkDialog(dialogs, messages, "making.window.list", form)
                .show(
                        authority.valueProperty().isNotNull(),
                        authority,
                        ending -> sign(authority.getValue(), Fields.number(days), ending));
    }

    private void load(CertificateFacts authority) {
        if (authority != null) {
            model.revoked(
                    authority.id(),
                    all -> revoked.getItems().setAll(all.stream().map(this::words).toList()));
        }
    }

    private String words(Revoked one) {
        return VisibleText.of(one.name())
                + " · "
                + messages.text("making.reason." + one.reason().word());
    }

    private void sign(CertificateFacts authority, int days, Ending ending) {
        dialogs.chooseTarget("making.window.list.save", "revoked.crl")
                .ifPresentOrElse(
                        target -> model.signList(authority.id(), days, target, ending),
                        () -> ending.refused().accept(""));
    }
}
