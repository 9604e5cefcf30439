package app.certkeep.gui.making;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.format.VisibleText;

import javafx.scene.control.ComboBox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A choice among the authorities of the store.
final class AuthorityField {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

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
                                                DAY.format(one.notAfter())));
        if (authorities.isEmpty()) {
            box.setPromptText(fields.messages().text("making.window.no-authority"));
            box.setDisable(true);
        }
        return box;
    }
}
