package app.certkeep.gui;

/// The store is not opened here, because a window that has it open was raised instead, or because
/// this one is closing.
final class OtherWindowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherWindowException() {
        super("not opened here", null, false, false);
    }
}
