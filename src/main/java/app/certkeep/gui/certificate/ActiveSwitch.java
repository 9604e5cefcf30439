package app.certkeep.gui.certificate;

import app.certkeep.notification.SwitchTold;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The switch of a row, and beside it what became of telling others.
final class ActiveSwitch extends HBox {
    /// Told what the user does.
    ///
    /// @param moved a switch, and where to
    /// @param again what failed is to be sent again
    /// @param deliveries the user wants to see them all
    record Listener(
            BiConsumer<CertificateItem, Boolean> moved,
            Consumer<SwitchTold> again,
            Runnable deliveries) {}

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final ToldMark told;
    private final CertificateTexts texts;
    private @Nullable CertificateItem item;
    private Subscription following = Subscription.EMPTY;

    ActiveSwitch(CertificateTexts texts, Listener listener) {
        super(4);
        this.texts = texts;
        told = new ToldMark(texts.messages(), listener);
        setAlignment(Pos.CENTER_LEFT);
        toggle.setFocusTraversable(false);
        getChildren().setAll(toggle, told);
        toggle.selectedProperty()
                .subscribe(
                        on -> {
                            if (item != null && item.activeProperty().get() != on) {
                                listener.moved().accept(item, on);
                            }
                        });
    }

    void follow(CertificateItem shown) {
        following.unsubscribe();
        item = null;
        toggle.setSelected(shown.activeProperty().get());
        item = shown;
        following =
                shown.activeProperty()
                        .subscribe(toggle::setSelected)
                        .and(shown.movingProperty().subscribe(toggle::setDisable));
        told.show(shown.told());
        toggle.setAccessibleText(
                texts.messages()
                        .text(
                                "certificates.switch",
                                CertificateTexts.shown(shown.summary().name())));
    }
}
