package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.notification.SwitchTold;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;
import java.util.UUID;

/// A row of the list: a certificate and its switch, which moves before the store has answered.
public final class CertificateItem {
    private final CertificateSummary summary;
    private final Optional<SwitchTold> told;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final BooleanProperty moving = new SimpleBooleanProperty();

    /// @param told what became of telling others of the switch, where that is to be shown
    CertificateItem(CertificateSummary summary, Optional<SwitchTold> told) {
        this.summary = summary;
        this.told = told;
        active.set(summary.active());
    }

    public CertificateSummary summary() {
        return summary;
    }

    Optional<SwitchTold> told() {
        return told;
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
