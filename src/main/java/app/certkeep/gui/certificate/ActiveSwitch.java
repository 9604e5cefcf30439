package app.certkeep.gui.certificate;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// The switch of a row, with room beside it for what became of the notification.
final class ActiveSwitch extends HBox {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label delivery = new Label();
    private final CertificateTexts texts;
    private @Nullable CertificateItem item;
    private Subscription following = Subscription.EMPTY;

    /// @param onMoved told of a switch that the user moved
    ActiveSwitch(CertificateTexts texts, BiConsumer<CertificateItem, Boolean> onMoved) {
        super(6);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        toggle.setFocusTraversable(false);
        delivery.getStyleClass().add("delivery-state");
        getChildren().setAll(toggle, delivery);
        toggle.selectedProperty()
                .subscribe(
                        on -> {
                            if (item != null && item.activeProperty().get() != on) {
                                onMoved.accept(item, on);
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
        toggle.setAccessibleText(
                texts.messages()
                        .text(
                                "certificates.switch",
                                CertificateTexts.shown(shown.summary().name())));
    }
}
