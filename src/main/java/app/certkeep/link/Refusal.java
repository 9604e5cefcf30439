package app.certkeep.link;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.StoreUnavailableException;

import java.io.IOException;

/// Why an owner serves somebody not at all.
enum Refusal {
    USER,
    VERSION;

    CertkeepException failure() {
        return switch (this) {
            case USER ->
                    new NotAllowedException("the owner is another user's", "failure.owner.user");
            case VERSION ->
                    new StoreUnavailableException(
                            "the owner is of another version",
                            new IOException("it does not understand the call"),
                            "failure.owner.version");
        };
    }
}
