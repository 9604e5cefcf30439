package app.certkeep.gui.common;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import java.time.Duration;
import java.util.function.BiConsumer;

/// Copies secrets to the system's clipboard and takes them off again after a while, unless
/// something else was copied since. Used on the JavaFX thread.
public final class SecretClipboard {
    /// How long a copied secret stays where nobody chose another time.
    public static final Duration STAYS = Duration.ofSeconds(20);

    /// Asks clipboard histories not to record it (a convention of KDE that others follow).
    private static final DataFormat HINT = hint();

    private final BiConsumer<Duration, Runnable> later;

    /// What is on the clipboard anyway; forgotten when it is taken off.
    private String copied = "";

    private int copies;
    private Duration stays = STAYS;

    /// With a timer of the caller's, for tests.
    public SecretClipboard(BiConsumer<Duration, Runnable> later) {
        this.later = later;
    }

    public SecretClipboard() {
        this(SecretClipboard::afterPause);
    }

    /// How long what is copied from now on stays.
    public void stayFor(Duration time) {
        stays = time;
    }

    public Duration stays() {
        return stays;
    }

    public void copy(char[] secret) {
        ClipboardContent content = new ClipboardContent();
        String text = new String(secret);
        content.putString(text);
        content.put(HINT, "secret");
        Clipboard.getSystemClipboard().setContent(content);
        copied = text;
        // The timer does not hold the text: it may run for long after the window was locked.
        int thisCopy = ++copies;
        later.accept(
                stays,
                () -> {
                    if (thisCopy == copies) {
                        clearNow();
                    }
                });
    }

    /// Takes the last secret off at once, where it is still there: on leaving.
    public void clearNow() {
        String text = copied;
        copied = "";
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!text.isEmpty() && text.equals(clipboard.getString())) {
            ClipboardContent nothing = new ClipboardContent();
            nothing.putString("");
            clipboard.setContent(nothing);
        }
    }

    /// Copies something that is no secret; it stays.
    public void copyPublic(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Runs an action on the JavaFX thread after a while.
    public static void afterPause(Duration pause, Runnable action) {
        PauseTransition transition =
                new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        transition.setOnFinished(finished -> action.run());
        transition.play();
    }

    private static DataFormat hint() {
        String type = "x-kde-passwordManagerHint";
        DataFormat known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }
}
