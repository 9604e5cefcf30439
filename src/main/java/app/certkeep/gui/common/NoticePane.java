package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import atlantafx.base.controls.Notification;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashMap;
import java.util.Map;

/// Shows the notices in a corner over the screen. Successes go by themselves.
public final class NoticePane extends VBox {
    private static final Duration SUCCESS_STAYS = Duration.seconds(6);

    private final Notices notices;
    private final Messages messages;
    private final Map<Notice, Region> cards = new HashMap<>();

    public NoticePane(Notices notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        notices.shown().addListener(this::changed);
    }

    /// In the language of the moment.
    public void showAnew() {
        cards.clear();
        getChildren().clear();
        notices.shown().forEach(this::show);
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> getChildren().remove(cards.remove(gone)));
            change.getAddedSubList().forEach(this::show);
        }
    }

    private void show(Notice notice) {
        boolean success = notice.kind() == Notice.Kind.SUCCESS;
        Notification card = new Notification(notice.text(), new FontIcon(icon(notice.kind())));
        card.getStyleClass().addAll(Styles.ELEVATED_1, style(notice.kind()), "notice");
        card.setAccessibleText(notice.text());
        card.setOnClose(closed -> notices.dismiss(notice));
        if (!notice.details().isEmpty()) {
            card.setPrimaryActions(detailsButton(notice));
        }
        notice.undo().ifPresent(undo -> card.setPrimaryActions(undoButton(notice, undo)));
        cards.put(notice, card);
        getChildren().add(card);
        if (success) {
            PauseTransition pause = new PauseTransition(SUCCESS_STAYS);
            pause.setOnFinished(finished -> notices.dismiss(notice));
            pause.play();
        }
    }

    private Button undoButton(Notice notice, Runnable undo) {
        Button button = new Button(messages.text("gui.undo"));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setOnAction(
                clicked -> {
                    notices.dismiss(notice);
                    undo.run();
                });
        return button;
    }

    private static String icon(Notice.Kind kind) {
        return switch (kind) {
            case SUCCESS -> "fth-check-circle";
            case TOLD -> "fth-info";
            case ERROR -> "fth-alert-triangle";
        };
    }

    private static String style(Notice.Kind kind) {
        return switch (kind) {
            case SUCCESS -> Styles.SUCCESS;
            case TOLD -> Styles.ACCENT;
            case ERROR -> Styles.DANGER;
        };
    }

    /// Can be marked and copied, as one wants to send the operation's id to somebody.
    private static TextArea details(String text) {
        TextArea details = new TextArea(text);
        details.setId("details");
        details.setEditable(false);
        details.setWrapText(true);
        details.setPrefRowCount(3);
        details.setPrefColumnCount(28);
        return details;
    }

    private Button detailsButton(Notice notice) {
        Button button = new Button(messages.text("gui.details"));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setOnAction(
                clicked -> {
                    Popover popover = new Popover(details(notice.details()));
                    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
                    popover.show(button);
                });
        return button;
    }
}
