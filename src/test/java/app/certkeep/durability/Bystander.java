package app.certkeep.durability;

import app.certkeep.account.AccountService;
import app.certkeep.app.Certkeep;
import app.certkeep.app.StoreAt;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.persistence.FileRecording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Somebody else in the same store, at work at the same time: an entry of theirs counts up by one
/// for each turn they are given.
final class Bystander implements AutoCloseable {
    private static final String KEY = "counter";

    private final String email;
    private final UserSession session;
    private final FileRecording recording;
    private final Semaphore turns = new Semaphore(0);
    private final List<Turn> taken = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().unstarted(this::count);
    private volatile boolean ending;

    /// By how many steps of a recording, before and after.
    private record Turn(int begun, int done) {}

    /// What their entry may say after a cut.
    record Expected(String email, int least, int most) {
        /// @return what is wrong, in words; empty where nothing is
        String complaint(Certkeep certkeep) {
            var signedIn = Person.logIn(certkeep.accounts(), email, 0);
            if (signedIn.isEmpty()) {
                return email + " cannot log in";
            }
            try (UserSession session = certkeep.sessionOf(signedIn.get().identity())) {
                int found = session.keyValues().get(KEY).map(Expected::number).orElse(0);
                boolean right = found >= least && found <= most;
                return right ? "" : "%s: %d to %d, found %d".formatted(email, least, most, found);
            }
        }

        private static int number(SecretBytes value) {
            try (value) {
                return Integer.parseInt(new String(value.bytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private Bystander(String email, UserSession session, FileRecording recording) {
        this.email = email;
        this.session = session;
        this.recording = recording;
    }

    /// Signs up and waits for a first turn.
    static Bystander in(StoreAt store, String email, FileRecording recording) {
        AccountService accounts = store.accounts();
        UserSession session = store.sessionOf(Person.signUp(accounts, email).identity());
        Bystander bystander = new Bystander(email, session, recording);
        bystander.thread.start();
        return bystander;
    }

    void takeTurn() {
        turns.release();
    }

    private void count() {
        turns.acquireUninterruptibly();
        while (!ending) {
            int begun = recording.length();
            int next = taken.size() + 1;
            try (SecretBytes value =
                    new SecretBytes(String.valueOf(next).getBytes(StandardCharsets.UTF_8))) {
                session.keyValues().set(KEY, value);
            }
            taken.add(new Turn(begun, recording.length()));
            turns.acquireUninterruptibly();
        }
    }

    /// After [#close].
    Expected after(int length) {
        int least = (int) taken.stream().filter(turn -> turn.done() <= length).count();
        int most = (int) taken.stream().filter(turn -> turn.begun() <= length).count();
        return new Expected(email, least, most);
    }

    @Override
    public void close() {
        ending = true;
        turns.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        session.close();
    }
}
