package app.certkeep.gui.certificate;

/// What an import in the window is at.
enum InboxPhase {
    READING,
    /// Waiting for the user.
    REVIEW,
    UNLOCKING,
    CHOOSING,
    STORING,
    /// Stored or thrown away.
    OVER;

    boolean isWork() {
        return this != REVIEW && this != OVER;
    }

    /// Whether the user waits for it; choices can be made while others are looked at.
    boolean isWaitedFor() {
        return isWork() && this != CHOOSING;
    }
}
