package app.certkeep.durability;

import app.certkeep.app.Certkeep;
import app.certkeep.app.MovableClock;
import app.certkeep.app.UserSession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A store in a folder of its own, made for a harness.
record Home(Path folder) {

    /// One in which somebody has just signed up and added the endpoints.
    static Home fresh(Receiver receiver) throws IOException {
        Home home = empty();
        try (Certkeep certkeep = Certkeep.open(WorkingProcess.config(home.folder));
                UserSession session =
                        certkeep.sessionOf(Person.signUp(certkeep.accounts()).identity())) {
            Person.addEndpoints(session, receiver);
        }
        return home;
    }

    static Home empty() throws IOException {
        return new Home(Files.createTempDirectory("certkeep-harness"));
    }

    /// Sends all that waits, at the end of a home's life.
    Drained drain(State state, Receiver receiver) {
        MovableClock clock = new MovableClock();
        try (Certkeep certkeep = Certkeep.open(WorkingProcess.config(folder), clock);
                UserSession session =
                        certkeep.sessionOf(
                                Person.logIn(certkeep.accounts(), state.password())
                                        .orElseThrow()
                                        .identity())) {
            return Drained.of(session, clock, receiver);
        }
    }

    void delete() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
