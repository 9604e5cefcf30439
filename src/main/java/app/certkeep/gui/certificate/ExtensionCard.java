package app.certkeep.gui.certificate;

import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.Statement;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// An extension: its name, what it says in plain words, and its number.
final class ExtensionCard extends VBox {
    private static final int HEX_SHOWN = 96;

    ExtensionCard(CertificateExtension extension, Messages messages) {
        super(2);
        String name = messages.text(extension.nameKey().orElse("certificate.extension.unknown"));
        getChildren().add(styled(name, "text-bold"));
        for (Statement one : extension.meaning()) {
            getChildren().add(wrapped(messages.text(one.key(), one.visible())));
        }
        if (extension.meaning().isEmpty()) {
            Label hex = wrapped(shortened(extension.hex()));
            hex.getStyleClass().add("monospaced");
            getChildren().add(hex);
        }
        String number =
                extension.critical()
                        ? messages.text("certificates.extension.critical", extension.oid())
                        : extension.oid();
        getChildren().add(styled(number, "hint"));
    }

    private static String shortened(String hex) {
        return hex.length() <= HEX_SHOWN ? hex : hex.substring(0, HEX_SHOWN) + "…";
    }

    private static Label styled(String text, String style) {
        Label label = wrapped(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(CertificateTexts.shown(text));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
