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

/// How the certificates stand in time, in one line, and the ways of the list out:
/// into a calendar or a spreadsheet.
public final class ExpiryBar extends HBox {
    private final Label words = new Label();
    private final FontIcon icon = new FontIcon();
    private final Button calendar = button("calendar", "fth-calendar");
    private final Button sheet = button("sheet", "fth-grid");

    public ExpiryBar() {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("expiry");
        words.setId("expirySummary");
        words.setGraphic(icon);
        words.setTooltip(new Tooltip());
        words.setMinWidth(0);
        getChildren().setAll(words, calendar, sheet);
    }

    void bind(CertificateListViewModel model, CertificateTexts texts, CertificateActions actions) {
        name(calendar, texts, "certificates.calendar");
        calendar.setOnAction(_ -> actions.exportCalendar(texts));
        name(sheet, texts, "certificates.sheet");
        sheet.setOnAction(_ -> actions.exportSheet());
        model.expiryProperty().subscribe(found -> found.ifPresent(now -> show(now, texts)));
    }

    private static Button button(String id, String icon) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void name(Button button, CertificateTexts texts, String key) {
        button.setText(texts.messages().text(key + ".button"));
        button.setTooltip(new Tooltip(texts.messages().text(key + ".tip")));
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
