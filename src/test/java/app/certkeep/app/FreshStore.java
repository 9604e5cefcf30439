package app.certkeep.app;

import app.certkeep.account.AccountService;
import app.certkeep.account.LoginResult;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.account.UserStore;
import app.certkeep.activity.RecordKeeper;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.persistence.Database;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A real and empty store for each test, with people to sign up: a file in a folder, or a database
/// where the system property `certkeep.test.database` is `postgresql`. Register it as an instance
/// field with `@RegisterExtension`. Tests take the same store one after the other, unless they ask
/// for one [#ofItsOwn].
public final class FreshStore implements BeforeEachCallback, AfterEachCallback {
    public static final String PASSWORD = "lantern orchid 47";

    private final Deque<UserSession> sessions = new ArrayDeque<>();
    private final boolean ofItsOwn;
    private OpenStore open;

    public FreshStore() {
        this(false);
    }

    private FreshStore(boolean ofItsOwn) {
        this.ofItsOwn = ofItsOwn;
    }

    /// For tests that look at files, or break them: no other test has used the store before, and
    /// none will.
    public static FreshStore ofItsOwn() {
        return new FreshStore(true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        System.setProperty("certkeep.validate-schema", "true");
        open = ofItsOwn ? OpenStore.alone(context) : OpenStore.shared(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeSessions();
        if (open.isTaken()) {
            open.giveBack();
        } else {
            open.close();
        }
    }

    public Config config() {
        return open.config();
    }

    public Path home() {
        return open.home();
    }

    public MovableClock clock() {
        return open.clock();
    }

    public Certkeep certkeep() {
        return open.certkeep();
    }

    /// The open database, for what the services do not show.
    public Database database() {
        return certkeep().database();
    }

    /// The account service as it would be with another cost of passwords.
    public AccountService accountsWith(Passwords passwords) {
        return new AccountService(
                database(),
                passwords,
                clock(),
                certkeep().random(),
                new RecordKeeper(certkeep().clock(), certkeep().random(), database()));
    }

    /// Closes the store and opens it again, as a restart does.
    public Certkeep reopen() {
        closeSessions();
        return open.reopen();
    }

    /// Signs a person up whose address is `name@example.com` and whose password is [#PASSWORD].
    public UserSession signUp(String name) {
        try (Password password = password()) {
            SignUp form = new SignUp(name, name + "@example.com", password);
            return keep(certkeep().accounts().signUp(form, SessionKind.window("test")).signedIn());
        }
    }

    /// Logs in a person made by [#signUp].
    public UserSession logIn(String name) {
        try (Password password = password()) {
            LoginResult result =
                    certkeep()
                            .accounts()
                            .logIn(name + "@example.com", password, SessionKind.window("test"));
            return keep((SignedIn) result);
        }
    }

    /// What a session's services are built on.
    public UserStore storeOf(UserSession session) {
        return session.store();
    }

    public static Password password() {
        return new Password(PASSWORD.toCharArray());
    }

    private UserSession keep(SignedIn signedIn) {
        UserSession session = certkeep().sessionOf(signedIn.identity());
        sessions.push(session);
        return session;
    }

    /// Writes into the store on a server past the application, in H2's words for bytes.
    public void executeOnServer(String... statements) {
        for (String statement : statements) {
            open.server()
                    .orElseThrow()
                    .execute(statement.replaceAll("x'([0-9a-f]*)'", "'\\\\x$1'::bytea"));
        }
    }

    /// Every byte of every file or every field of the store, for searches of what must not be
    /// there, not even by an earlier test.
    public List<byte[]> contents() {
        if (open.server().isPresent()) {
            return open.server().get().fields();
        }
        try (var paths = Files.walk(home())) {
            return paths.filter(Files::isRegularFile).map(FreshStore::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeSessions() {
        sessions.forEach(UserSession::close);
        sessions.clear();
    }
}
