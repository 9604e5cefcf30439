package app.certkeep.cli;

/// While a command waited for the store, a process appeared that has it open and serves others: the
/// command is handed over.
final class OwnerAppearedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnerAppearedException() {
        super("hand over", null, false, false);
    }
}
