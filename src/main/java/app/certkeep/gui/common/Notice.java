package app.certkeep.gui.common;

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
    private final String text;
    private final String details;

    Notice(Kind kind, String text, String details) {
        this.kind = kind;
        this.text = text;
        this.details = details;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /// The technical part; empty where there is none.
    public String details() {
        return details;
    }
}
