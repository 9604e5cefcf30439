package app.certkeep.gui.certificate;

/// How far telling others has come.
///
/// @param waiting what is due and not sent yet
/// @param most what it was at most since nothing waited
record Sending(long waiting, long most) {
    static final Sending NONE = new Sending(0, 0);

    /// Fewer are sent before anybody has read of them.
    static final long WORTH_TELLING = 20;

    Sending at(long now) {
        return now == 0 ? NONE : new Sending(now, Math.max(most, now));
    }

    boolean isWorthTelling() {
        return most >= WORTH_TELLING;
    }

    long done() {
        return most - waiting;
    }
}
