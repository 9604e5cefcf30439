package app.certkeep.durability;

import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is left of a store after a failure.
///
/// @param state what was found; null where that could not be read
/// @param detail for a report
record Finding(Verdict verdict, @Nullable State state, String detail) {
    enum Verdict {
        /// All that was acknowledged, and nothing of what was under way.
        WITHOUT_LAST,
        /// All that was acknowledged, and all of what was under way.
        WITH_LAST,
        /// Something acknowledged is missing, or something is there by half.
        LOST,
        /// A row does not open.
        DAMAGED,
        /// The store does not open, or nobody can log in.
        UNOPENABLE
    }

    boolean isGood() {
        return verdict == Verdict.WITHOUT_LAST || verdict == Verdict.WITH_LAST;
    }

    /// Opens the store as its user would, and reads all of it.
    ///
    /// @param after what it would be if the operation under way had been done; the same as before
    ///     where there was none
    static Finding of(Path home, State before, State after) {
        return of(home, before, after, List.of());
    }

    static Finding of(Path home, State before, State after, List<Bystander.Expected> beside) {
        try (Certkeep certkeep = Certkeep.open(WorkingProcess.config(home))) {
            Finding finding = of(certkeep, before, after);
            return finding.isGood() ? finding.with(beside, certkeep) : finding;
        } catch (RuntimeException e) {
            return new Finding(Verdict.UNOPENABLE, null, Trace.of(e));
        }
    }

    private Finding with(List<Bystander.Expected> beside, Certkeep certkeep) {
        return beside.stream()
                .map(expected -> expected.complaint(certkeep))
                .filter(complaint -> !complaint.isEmpty())
                .map(complaint -> new Finding(Verdict.LOST, state, complaint))
                .findFirst()
                .orElse(this);
    }

    private static Finding of(Certkeep certkeep, State before, State after) {
        int password = before.password();
        Optional<SignedIn> signedIn = Person.logIn(certkeep.accounts(), password);
        if (signedIn.isEmpty() && after.password() != password) {
            password = after.password();
            signedIn = Person.logIn(certkeep.accounts(), password);
        }
        if (signedIn.isEmpty()) {
            return new Finding(Verdict.UNOPENABLE, null, "no password opens the account");
        }
        try (UserSession session = certkeep.sessionOf(signedIn.get().identity())) {
            return compared(new Inventory(session).take(password), before, after);
        } catch (RuntimeException e) {
            return new Finding(Verdict.DAMAGED, null, Trace.of(e));
        }
    }

    private static Finding compared(State found, State before, State after) {
        if (found.equals(before)) {
            return new Finding(Verdict.WITHOUT_LAST, found, "");
        }
        if (found.equals(after)) {
            return new Finding(Verdict.WITH_LAST, found, "");
        }
        return new Finding(
                Verdict.LOST,
                found,
                "against the state before the operation under way:\n"
                        + before.differenceTo(found)
                        + "against the state after it:\n"
                        + after.differenceTo(found));
    }
}
