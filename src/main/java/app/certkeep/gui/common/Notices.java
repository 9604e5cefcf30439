package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.function.Supplier;

/// The messages that the window shows now, oldest first. Used on the JavaFX thread.
public final class Notices {
    private final Messages messages;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    public Notices(Messages messages) {
        this.messages = messages;
    }

    public ObservableList<Notice> shown() {
        return shown;
    }

    public void success(String key, Object... arguments) {
        shown.add(new Notice(Notice.Kind.SUCCESS, text(key, arguments), ""));
    }

    /// A success that can be taken back for as long as the message stays.
    public void successWithUndo(Runnable undo, String key, Object... arguments) {
        shown.add(new Notice(Notice.Kind.SUCCESS, text(key, arguments), "", Optional.of(undo)));
    }

    public void error(String key, Object... arguments) {
        shown.add(new Notice(Notice.Kind.ERROR, text(key, arguments), ""));
    }

    /// What others did to the user's account; stays until it is read.
    public void tell(String key, Object... arguments) {
        shown.add(new Notice(Notice.Kind.TOLD, text(key, arguments), ""));
    }

    private Supplier<String> text(String key, Object[] arguments) {
        return () -> messages.text(key, arguments);
    }

    void errorWithDetails(Supplier<String> text, String details) {
        shown.add(new Notice(Notice.Kind.ERROR, text, details));
    }

    /// Takes back the newest of what can be taken back, if anything can.
    public void undoNewest() {
        shown.reversed().stream()
                .filter(notice -> notice.undo().isPresent())
                .findFirst()
                .ifPresent(
                        notice -> {
                            shown.remove(notice);
                            notice.undo().orElseThrow().run();
                        });
    }

    /// Forgets all of them, as when another user may come.
    public void clear() {
        shown.clear();
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }
}
