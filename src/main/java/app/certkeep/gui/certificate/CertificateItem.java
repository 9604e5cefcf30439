package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.UUID;

/// A row of the list: a certificate and its switch, which moves before the store has answered.
public final class CertificateItem {
    private final CertificateSummary summary;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final BooleanProperty moving = new SimpleBooleanProperty();

    CertificateItem(CertificateSummary summary) {
        this.summary = summary;
        active.set(summary.active());
    }

    CertificateSummary summary() {
        return summary;
    }

    UUID id() {
        return summary.id();
    }

    BooleanProperty activeProperty() {
        return active;
    }

    /// Whether the store has yet to answer.
    BooleanProperty movingProperty() {
        return moving;
    }

    void move(boolean on) {
        active.set(on);
        moving.set(true);
    }
}
