package app.certkeep.gui.certificate;

import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.i18n.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// An extension: its name, what it says in plain words, and its number.
final class ExtensionCard extends VBox {
    private static final int HEX_SHOWN = 96;

    /// As many as are laid out quickly.
    private static final int MOST = 40;

    private ExtensionCard(CertificateExtension extension, Messages messages) {
        super(2);
        getChildren().add(label(messages.text(extension.name().key()), "text-bold"));
        if (extension.meaning().isEmpty()) {
            getChildren().add(label(shortened(extension.hex()), "monospaced"));
        } else {
            getChildren().add(label(new StatementLines(messages).of(extension.meaning())));
        }
        String number =
                extension.critical()
                        ? messages.text("certificates.extension.critical", extension.oid())
                        : extension.oid();
        getChildren().add(label(number, "hint"));
    }

    /// Those of a certificate, and what is to be said where there is none or too many.
    static List<Node> of(CertificateView view, Messages messages) {
        List<Node> cards = new ArrayList<>();
        view.extensions().stream()
                .limit(MOST)
                .forEach(extension -> cards.add(new ExtensionCard(extension, messages)));
        int more = view.extensions().size() - cards.size() + view.moreExtensions();
        if (more > 0) {
            cards.add(label(messages.text("certificates.extensions.more", more), "hint"));
        }
        if (cards.isEmpty()) {
            cards.add(label(messages.text("certificates.extensions.none"), "text-muted"));
        }
        return cards;
    }

    private static String shortened(String hex) {
        return hex.length() <= HEX_SHOWN ? hex : hex.substring(0, HEX_SHOWN) + "…";
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
