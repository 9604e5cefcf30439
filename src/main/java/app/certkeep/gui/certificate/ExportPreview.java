package app.certkeep.gui.certificate;

import app.certkeep.certificate.ExportFile;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files that an export would write, and what would be in each.
final class ExportPreview extends VBox {
    private final Messages messages;
    private final String certificate;
    private final GridPane lines = new GridPane(12, 6);

    ExportPreview(Messages messages, String certificate) {
        super(6);
        this.messages = messages;
        this.certificate = certificate;
        setId("export-preview");
        getStyleClass().add("export-preview");
        Label title = new Label(messages.text("certificates.export.preview"));
        title.getStyleClass().add("text-muted");
        getChildren().setAll(title, lines);
    }

    /// @param encrypted whether there is a password for those that take one
    void show(List<ExportFile> files, boolean encrypted) {
        lines.getChildren().clear();
        for (ExportFile file : files) {
            boolean withKey = file.target().withKey();
            FontIcon icon = new FontIcon(withKey ? "fth-key" : "fth-file-text");
            Label name = new Label(file.nameFor(certificate), icon);
            name.getStyleClass().add("monospaced");
            Label words = new Label(words(file.target(), encrypted));
            words.setWrapText(true);
            words.getStyleClass().add("text-muted");
            lines.addRow(lines.getRowCount(), name, words);
        }
    }

    private String words(ExportTarget target, boolean encrypted) {
        List<String> parts = new ArrayList<>();
        switch (target.format()) {
            case KEY -> {}
            case SSH, JWK, JWKS -> parts.add(text("public-key"));
            default -> parts.add(text("certificate"));
        }
        switch (target.chain()) {
            case NONE -> {}
            case ISSUERS, ROOT ->
                    parts.add(text("chain." + target.chain().name().toLowerCase(Locale.ROOT)));
        }
        if (target.withKey()) {
            boolean open = !encrypted || !target.format().takesPassword();
            parts.add(text(open ? "key.open" : "key.encrypted"));
        }
        return String.join(", ", parts);
    }

    private String text(String key) {
        return messages.text("certificates.export.preview." + key);
    }
}
