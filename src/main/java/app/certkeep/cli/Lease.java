package app.certkeep.cli;

import app.certkeep.app.Certkeep;

/// The store for as long as a command works with it.
///
/// @param end called when the command needs it no longer
/// @param isOwn whether the store was opened for this command, and by nobody else
record Lease(Certkeep certkeep, Runnable end, boolean isOwn) implements AutoCloseable {
    /// One of a store that another has open.
    Lease(Certkeep certkeep, Runnable end) {
        this(certkeep, end, false);
    }

    /// One that closes with the command.
    static Lease ofOwn(Certkeep certkeep) {
        return new Lease(certkeep, certkeep::close, true);
    }

    @Override
    public void close() {
        end.run();
    }
}
