package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.javafx.FontIcon;

/// What the forms before log-in have in common.
public final class FormFields {
    private FormFields() {}

    /// Shows a problem below its field, and takes no room where there is none.
    public static void showsProblem(Label label, ObservableValue<String> problem) {
        label.textProperty().bind(problem);
        hidesWhenEmpty(label);
    }

    public static void hidesWhenEmpty(Labeled label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /// Shows a node, and gives it room, as long as something is so.
    public static void showsWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Scrolls what a node is in so that its beginning is seen, once it is laid out.
    public static void bringIntoView(Node node) {
        Platform.runLater(
                () -> {
                    Node around = node;
                    while (around != null && !(around instanceof ScrollPane)) {
                        around = around.getParent();
                    }
                    if (around instanceof ScrollPane pane) {
                        scroll(pane, node);
                    }
                });
    }

    private static void scroll(ScrollPane pane, Node node) {
        pane.layout();
        Node content = pane.getContent();
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double top = content.sceneToLocal(bounds).getMinY();
        double hidden =
                content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (hidden > 0) {
            pane.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    /// Calls back when a field that was used loses the focus.
    public static void onLeaving(Node field, Runnable check) {
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now) {
                                check.run();
                            }
                        });
    }

    /// Says below password fields that Caps Lock is on, as soon as one of them has the focus.
    public static void noticesCapsLock(Label notice, Node... fields) {
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        for (Node field : fields) {
            field.addEventHandler(KeyEvent.ANY, key -> notice.setVisible(isCapsLocked()));
            field.focusedProperty()
                    .subscribe(focused -> notice.setVisible(focused && isCapsLocked()));
        }
    }

    private static boolean isCapsLocked() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    /// Puts a button into a password field that shows what was typed.
    public static void addReveal(PasswordTextField field, Messages messages) {
        FontIcon eye = new FontIcon("fth-eye");
        ToggleButton reveal = new ToggleButton("", eye);
        reveal.getStyleClass().add("reveal");
        reveal.setCursor(Cursor.DEFAULT);
        reveal.setAccessibleText(messages.text("welcome.reveal"));
        reveal.setTooltip(new Tooltip(messages.text("welcome.reveal")));
        reveal.selectedProperty()
                .subscribe(
                        shown -> {
                            field.setRevealPassword(shown);
                            eye.setIconLiteral(shown ? "fth-eye-off" : "fth-eye");
                        });
        field.setRight(reveal);
    }
}
