package app.certkeep.gui.certificate;

import app.certkeep.activity.ActivityRecord;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.Result;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One thing that was done to a certificate.
final class HistoryRow extends VBox {

    HistoryRow(ActivityRecord record, CertificateTexts texts) {
        super(1);
        Messages messages = texts.messages();
        Label action = new Label(messages.text("activity.action." + word(record.action())));
        Label about = new Label(String.join("  ·  ", about(record, texts)));
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        getStyleClass().add("history-row");
        getChildren().setAll(action, about);
    }

    private static List<String> about(ActivityRecord record, CertificateTexts texts) {
        List<String> about = new ArrayList<>();
        about.add(texts.local(record.at()));
        if (record.result() != Result.DONE) {
            about.add(texts.messages().text("activity.result." + word(record.result())));
        }
        if (!record.who().isOwner()) {
            about.add(texts.messages().text("activity.actor.administrator"));
        }
        about.add(record.operation());
        return about;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
