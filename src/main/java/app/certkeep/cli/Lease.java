package app.certkeep.cli;

import app.certkeep.app.Certkeep;

/// The store for as long as a command works with it.
///
/// @param end called when the command needs it no longer
record Lease(Certkeep certkeep, Runnable end) implements AutoCloseable {
    /// One that closes with the command.
    static Lease ofOwn(Certkeep certkeep) {
        return new Lease(certkeep, certkeep::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
