package app.certkeep.operation;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.failure.StoreUnavailableException;

/// How something ended. The names are kept in the database: they never change.
public enum Result {
    DONE,
    /// It was not done, for a reason that lies with whoever asked.
    REFUSED,
    /// It was not done, for a reason that lies elsewhere.
    FAILED;

    static Result of(Throwable failure) {
        return failure instanceof CertkeepException known ? of(known) : FAILED;
    }

    private static Result of(CertkeepException failure) {
        return switch (failure) {
            case InvalidInputException e -> REFUSED;
            case NotAllowedException e -> REFUSED;
            case NotFoundException e -> REFUSED;
            case ConflictException e -> REFUSED;
            case IntegrityException e -> FAILED;
            case StoreUnavailableException e -> FAILED;
        };
    }
}
