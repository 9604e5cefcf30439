package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateStatus;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;

/// A status by word, shape and colour.
final class StatusLabel extends Label {
    private final FontIcon icon = new FontIcon();
    private final CertificateTexts texts;

    StatusLabel(CertificateTexts texts) {
        this.texts = texts;
        setGraphic(icon);
        getStyleClass().add("certificate-status");
    }

    void show(CertificateStatus status) {
        setText(texts.status(status));
        icon.setIconLiteral(CertificateTexts.statusIcon(status));
        for (CertificateStatus each : CertificateStatus.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(CertificateTexts.keyOf(each));
            pseudoClassStateChanged(state, each == status);
        }
    }
}
