package app.certkeep.cli;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.failure.StoreUnavailableException;

/// What a command tells the process that started it. The numbers are a promise to scripts.
public enum ExitCode {
    DONE(0),
    /// A fault of Certkeep's own, or an answer that could not be written out.
    BUG(1),
    /// The command was not understood; also a window asked for where there is no display.
    USAGE(2),
    /// Some or all of what was given cannot be used; what could be used was.
    BAD_INPUT(3),
    NOT_FOUND(4),
    /// Not signed in, signed out meanwhile, or not permitted.
    NOT_ALLOWED(5),
    CONFLICT(6),
    /// The store cannot be opened, read or written, or what it holds is damaged.
    STORE_UNAVAILABLE(7),
    /// A server did not take what was sent to it.
    NOT_DELIVERED(8),
    /// Certificates have expired or are expiring; only where that was asked.
    EXPIRING(9),
    /// A server cannot be reached, or does not serve the certificate that is kept for it.
    NOT_SERVED(10),
    /// A certificate was revoked.
    REVOKED(11);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(CertkeepException failure) {
        return switch (failure) {
            case InvalidInputException e -> BAD_INPUT;
            case NotFoundException e -> NOT_FOUND;
            case NotAllowedException e -> NOT_ALLOWED;
            case ConflictException e -> CONFLICT;
            case StoreUnavailableException e -> STORE_UNAVAILABLE;
            case IntegrityException e -> STORE_UNAVAILABLE;
        };
    }
}
