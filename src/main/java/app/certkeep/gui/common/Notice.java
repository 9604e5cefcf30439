package app.certkeep.gui.common;

import java.util.Optional;
import java.util.function.Supplier;

/// A message to the user. Each one is itself: two with the same words are two.
public final class Notice {
    /// Whether it goes by itself after a few seconds or stays until it is read.
    public enum Kind {
        SUCCESS,
        /// What others did; stays, too.
        TOLD,
        ERROR
    }

    private final Kind kind;
    private final Supplier<String> text;
    private final String details;
    private final Optional<Runnable> undo;

    /// @param text in the language of the moment
    Notice(Kind kind, Supplier<String> text, String details) {
        this(kind, text, details, Optional.empty());
    }

    Notice(Kind kind, Supplier<String> text, String details, Optional<Runnable> undo) {
        this.kind = kind;
        this.text = text;
        this.details = details;
        this.undo = undo;
    }

    /// What takes back that which the message tells, where that can be.
    public Optional<Runnable> undo() {
        return undo;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text.get();
    }

    /// The technical part; empty where there is none.
    public String details() {
        return details;
    }
}
