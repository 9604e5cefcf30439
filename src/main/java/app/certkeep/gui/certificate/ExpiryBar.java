package app.certkeep.gui.certificate;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExpirySummary;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// How the certificates stand in time, in one line, and the way of their ends into a calendar.
public final class ExpiryBar extends HBox {
    private final Label words = new Label();
    private final FontIcon icon = new FontIcon();
    private final Button calendar = new Button();

    public ExpiryBar() {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("expiry");
        words.setId("expirySummary");
        words.setGraphic(icon);
        words.setTooltip(new Tooltip());
        words.setMinWidth(0);
        calendar.setId("calendar");
        calendar.setGraphic(new FontIcon("fth-calendar"));
        calendar.getStyleClass().addAll("small", "flat");
        calendar.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(words, calendar);
    }

    /// @param toExport called where the user wants a calendar
    void bind(CertificateListViewModel model, CertificateTexts texts, Runnable toExport) {
        calendar.setText(texts.messages().text("certificates.calendar.button"));
        calendar.setTooltip(new Tooltip(texts.messages().text("certificates.calendar.tip")));
        calendar.setOnAction(_ -> toExport.run());
        model.expiryProperty().subscribe(found -> found.ifPresent(now -> show(now, texts)));
    }

    private void show(ExpirySummary now, CertificateTexts texts) {
        boolean quiet = now.expired() == 0 && now.expiring() == 0;
        icon.setIconLiteral(quiet ? "fth-check-circle" : "fth-clock");
        words.getStyleClass().setAll("label", quiet ? "text-muted" : "expiry-due");
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.messages().text("certificates.expiry.counts", now.expired(), now.expiring()));
        now.next().ifPresent(next -> parts.add(next(next, texts)));
        words.setText(String.join("  ·  ", parts));
        words.getTooltip().setText(words.getText() + "\n" + notice(now.notice(), texts));
        calendar.setDisable(now.next().isEmpty());
    }

    private static String next(CertificateSummary next, CertificateTexts texts) {
        return texts.messages()
                .text(
                        "certificates.expiry.next",
                        CertificateTexts.shown(next.name()),
                        texts.relative(next.notAfter()));
    }

    private static String notice(ExpiryNotice notice, CertificateTexts texts) {
        return texts.messages()
                .text(
                        notice.isShare()
                                ? "certificates.expiry.notice.share"
                                : "certificates.expiry.notice.days",
                        notice.number(),
                        notice.parts());
    }
}
