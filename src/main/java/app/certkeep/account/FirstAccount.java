package app.certkeep.account;

import app.certkeep.failure.ConflictException;

import java.util.function.Supplier;

/// Of several who sign up in an empty store at once, one becomes administrator: each wants to make
/// the row of the installation, and the database lets one of them. The others begin again, and are
/// not the first any more.
final class FirstAccount {
    private FirstAccount() {}

    static <T> T withoutRace(Supplier<T> signUp) {
        try {
            return signUp.get();
        } catch (ConflictException e) {
            if (e.getCause() == null) {
                throw e;
            }
            return signUp.get();
        }
    }
}
