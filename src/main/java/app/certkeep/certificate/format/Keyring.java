package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;
import app.certkeep.crypto.Password;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The passwords to try on what is locked in one file: those given, then none and the empty one.
final class Keyring implements AutoCloseable {

    private final List<Candidate> candidates;
    private final boolean given;

    private Keyring(List<Candidate> candidates, boolean given) {
        this.candidates = candidates;
        this.given = given;
    }

    static Keyring of(List<Password> passwords) {
        List<Candidate> candidates = new ArrayList<>();
        passwords.forEach(password -> candidates.add(Candidate.of(password)));
        passwords.stream()
                .filter(password -> password.view().chars().anyMatch(c -> c > 0x7f))
                .forEach(password -> candidates.add(Candidate.ofSevenBits(password)));
        candidates.add(Candidate.empty());
        candidates.add(Candidate.none());
        return new Keyring(candidates, !passwords.isEmpty());
    }

    /// Whether somebody gave a password.
    boolean given() {
        return given;
    }

    /// The same passwords, one of them first; not to be closed beside this one.
    Keyring startingWith(Candidate first) {
        List<Candidate> reordered = new ArrayList<>(candidates);
        reordered.remove(first);
        reordered.addFirst(first);
        return new Keyring(reordered, given);
    }

    /// What the first fitting password gives, tried with none and the empty one too.
    <T> Optional<T> open(Attempt<T> attempt) throws RejectedException {
        for (Candidate candidate : candidates) {
            Optional<T> opened = tried(attempt, candidate);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return Optional.empty();
    }

    /// As [#open], but only with passwords that were given.
    <T> Optional<T> openWithGiven(Attempt<T> attempt) throws RejectedException {
        return open(
                candidate ->
                        candidate.effort().isUnasked()
                                ? Optional.empty()
                                : attempt.with(candidate));
    }

    /// What nobody asked to try may go untried.
    private static <T> Optional<T> tried(Attempt<T> attempt, Candidate candidate)
            throws RejectedException {
        try {
            return attempt.with(candidate);
        } catch (RejectedException e) {
            if (candidate.effort().isUnasked() && e.rejection().reason() == Reason.EFFORT_SPENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        candidates.forEach(Candidate::close);
    }

    /// Empty where the password is wrong; an exception where no password could help.
    @FunctionalInterface
    interface Attempt<T> {
        Optional<T> with(Candidate candidate) throws RejectedException;
    }
}
