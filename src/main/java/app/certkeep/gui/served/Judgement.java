package app.certkeep.gui.served;

import app.certkeep.gui.common.FormFields;
import app.certkeep.revocation.RevocationReport.Outcome;
import app.certkeep.served.ServedState;
import app.certkeep.served.Verdict;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// A sentence with a sign in front that says whether it is good news: by shape and by colour.
final class Judgement extends Label {
    /// The kinds of news.
    enum News {
        GOOD("fth-check-circle"),
        DOUBTFUL("fth-help-circle"),
        NOTABLE("fth-alert-circle"),
        BAD("fth-alert-triangle");

        private final String icon;

        News(String icon) {
            this.icon = icon;
        }

        static News of(ServedState state) {
            return switch (state) {
                case MATCHES -> GOOD;
                case NEWER, OLDER -> NOTABLE;
                case OTHER, UNKNOWN, UNREACHABLE -> BAD;
            };
        }

        static News of(Verdict verdict) {
            return switch (verdict) {
                case TRUSTED -> GOOD;
                case SELF_SIGNED, UNTRUSTED -> NOTABLE;
                case EXPIRED, NOT_YET_VALID, NAME_MISMATCH, NOT_FOR_SERVERS -> BAD;
            };
        }

        static News of(Outcome outcome) {
            return switch (outcome) {
                case GOOD -> GOOD;
                case REVOKED -> BAD;
                case UNKNOWN, NOT_FOUND_OUT, NO_ADDRESS, NO_ISSUER, SELF_SIGNED -> DOUBTFUL;
            };
        }
    }

    private final FontIcon icon = new FontIcon();

    Judgement() {
        setGraphic(icon);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("judgement");
        FormFields.hidesWhenEmpty(this);
    }

    Judgement(News news, String text) {
        this();
        show(news, text);
    }

    void show(News news, String text) {
        setText(text);
        icon.setIconLiteral(news.icon);
        for (News each : News.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == news);
        }
    }
}
