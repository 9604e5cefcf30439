package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.LogFolder;
import app.certkeep.app.Settings;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Backups;
import app.certkeep.persistence.CopiedTable;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens the store for the length of one command, and only where the command gets as far as that.
final class Access {
    private final Supplier<Config> settings;
    private final Function<Config, Lease> stores;
    private final KeptSession kept;
    private boolean opened;

    /// @param settings known once the command line is understood
    /// @param stores opens the store, or waits for it
    Access(Supplier<Config> settings, Function<Config, Lease> stores, KeptSession kept) {
        this.settings = settings;
        this.stores = stores;
        this.kept = kept;
    }

    /// Rows a page where nobody asks for another number.
    int pageSize() {
        return settings.get().pageSize();
    }

    /// The settings as they are written, right or wrong.
    Settings settings() {
        return settings.get().settings();
    }

    /// The same as they hold.
    Config config() {
        return settings.get();
    }

    /// The backups of the store, which need neither the store nor a session: whoever owns the files
    /// could copy them anyway.
    Backups backups() {
        return Certkeep.backups(settings.get(), Clock.systemUTC());
    }

    /// Makes a backup; no session is needed for that either.
    Backup backUp() {
        try (Lease store = store()) {
            return store.certkeep().backUp();
        }
    }

    /// The newest backup that is whole; empty where there is none or it cannot be told.
    Optional<Backup> newestBackup() {
        try {
            return backups().newestVerified();
        } catch (CertkeepException e) {
            return Optional.empty();
        }
    }

    KeptSession kept() {
        return kept;
    }

    /// Work of somebody who need not be signed in.
    <T> T open(Function<AccountService, T> work) {
        try (Lease store = store()) {
            return work.apply(store.certkeep().accounts());
        }
    }

    /// As the other, for work that signs somebody in and goes on as them.
    <T> T open(BiFunction<AccountService, Function<Identity, UserSession>, T> work) {
        try (Lease store = store()) {
            return work.apply(store.certkeep().accounts(), store.certkeep()::sessionOf);
        }
    }

    /// Work of the signed-in user with one of the services of the session.
    ///
    /// @throws NotAllowedException where nobody is signed in; the store is then not even opened
    <S, T> T with(Function<UserSession, S> service, Function<S, T> work) {
        try (SessionToken token = kept.token()) {
            try (Lease store = store();
                    UserSession session = sessionOf(store.certkeep(), token)) {
                return work.apply(service.apply(session));
            }
        }
    }

    /// Work of the signed-in user that keeps the store open for long and lends it to others.
    ///
    /// @throws NotAllowedException where nobody is signed in
    /// @throws ConflictException where another process has the store open already
    void keeping(BiConsumer<Certkeep, UserSession> work) {
        try (SessionToken token = kept.token()) {
            keeping(
                    certkeep -> {
                        try (UserSession session = sessionOf(certkeep, token)) {
                            work.accept(certkeep, session);
                        }
                    });
        }
    }

    /// As the other, for work of nobody in particular.
    ///
    /// @throws ConflictException where another process has the store open already
    void keeping(Consumer<Certkeep> work) {
        try (Lease store = store()) {
            if (!store.isOwn()) {
                throw new ConflictException("the store is lent", "cli.notify.served");
            }
            work.accept(store.certkeep());
        }
    }

    /// Copies the store as a whole; see [Certkeep#copyTo].
    List<CopiedTable> copyStore(String target, @Nullable String user, char[] password) {
        try (Lease store = store()) {
            return store.certkeep().copyTo(target, user, password);
        }
    }

    private Lease store() {
        Config config = settings.get();
        new LogFolder(config.home()).make();
        Lease lease = stores.apply(config);
        opened = true;
        return lease;
    }

    /// Whether the store was open for this command.
    boolean wasOpened() {
        return opened;
    }

    /// By the system's clock.
    Instant now() {
        return Clock.systemUTC().instant();
    }

    /// Ends the session in use for good, where it has not ended already.
    void logOut() {
        try (SessionToken token = kept.token()) {
            open(accounts -> kept.end(token, accounts));
        }
        kept.forget();
    }

    private static UserSession sessionOf(Certkeep certkeep, SessionToken token) {
        return certkeep.sessionOf(resume(certkeep.accounts(), token));
    }

    private static Identity resume(AccountService accounts, SessionToken token) {
        return accounts.resume(token)
                .orElseThrow(
                        () ->
                                new NotAllowedException(
                                        "the session has ended", "account.session.ended"));
    }
}
