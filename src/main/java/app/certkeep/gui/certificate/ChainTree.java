package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateStatus;
import app.certkeep.certificate.ChainLink;
import app.certkeep.i18n.Messages;

import javafx.scene.control.TreeItem;

import org.kordamp.ikonli.javafx.FontIcon;

/// A chain as items of a tree: who vouches for a certificate hangs below it.
final class ChainTree {
    private final CertificateTexts texts;
    private final Messages messages;

    ChainTree(CertificateTexts texts) {
        this.texts = texts;
        messages = texts.messages();
    }

    TreeItem<String> of(ChainLink link) {
        TreeItem<String> item = new TreeItem<>(text(link), icon(link));
        item.setExpanded(true);
        link.issuers().forEach(issuer -> item.getChildren().add(of(issuer)));
        switch (link.end()) {
            case MISSING ->
                    item.getChildren()
                            .add(
                                    ending(
                                            messages.text(
                                                    "certificates.chain.missing",
                                                    CertificateTexts.shown(
                                                            CertificateTexts.commonName(
                                                                    link.issuer()))),
                                            "fth-alert-triangle"));
            case CUT ->
                    item.getChildren()
                            .add(
                                    ending(
                                            messages.text("certificates.chain.cut"),
                                            "fth-more-horizontal"));
            default -> {}
        }
        return item;
    }

    private static TreeItem<String> ending(String text, String icon) {
        return new TreeItem<>(text, icon(icon, "ending"));
    }

    private static FontIcon icon(ChainLink link) {
        boolean valid = link.status() == CertificateStatus.VALID;
        String literal =
                valid && link.trusted() ? "fth-shield" : CertificateTexts.statusIcon(link.status());
        return icon(literal, CertificateTexts.keyOf(link.status()));
    }

    private static FontIcon icon(String literal, String kind) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("chain-" + kind);
        return icon;
    }

    private String text(ChainLink link) {
        String name = CertificateTexts.shown(link.name());
        String time = texts.status(link.status()) + ", " + texts.end(link.notAfter());
        String what = name + "\n" + time;
        if (link.trusted()) {
            what += "\n" + messages.text("certificates.chain.trusted");
        } else if (link.end() == ChainLink.End.ROOT) {
            what += "\n" + messages.text("certificates.chain.self-signed");
        }
        return link.proved() ? what : what + "\n" + messages.text("certificates.chain.unproved");
    }
}
