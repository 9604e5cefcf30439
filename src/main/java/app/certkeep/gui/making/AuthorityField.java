package app.certkeep.gui.making;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Times;

import javafx.scene.control.ComboBox;

import java.util.List;

/// A choice among the authorities of the store.
final class AuthorityField {
    private AuthorityField() {}

    static ComboBox<CertificateFacts> of(Fields fields, List<CertificateFacts> authorities) {
        ComboBox<CertificateFacts> box =
                fields.choice(
                        "authority",
                        authorities,
                        one ->
                                fields.messages()
                                        .text(
                                                "making.window.authority",
                                                VisibleText.of(one.name()),
                                                new Times(fields.messages()).day(one.notAfter())));
        if (authorities.isEmpty()) {
            box.setPromptText(fields.messages().text("making.window.no-authority"));
            box.setDisable(true);
        }
        return box;
    }
}
