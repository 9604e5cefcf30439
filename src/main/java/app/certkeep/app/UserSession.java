package app.certkeep.app;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.DraftService;
import app.certkeep.account.Identity;
import app.certkeep.account.Policy;
import app.certkeep.account.PreferenceService;
import app.certkeep.account.SessionService;
import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateService;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.Dispatcher;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.Outbox;
import app.certkeep.persistence.Database;

import java.time.Clock;

/// The log-in scope: the services of one signed-in user. Closing it wipes the data key.
public final class UserSession implements AutoCloseable {
    private final Identity identity;
    private final UserStore store;
    private final AccountSettings account;
    private final SessionService sessions;
    private final PreferenceService preferences;
    private final DraftService drafts;
    private final CertificateService certificates;
    private final KeyValueService keyValues;
    private final Trash trash;
    private final PurgeSchedule purging;
    private final Dispatcher dispatcher;
    private final EndpointService endpoints;
    private final DeliveryService deliveries;

    UserSession(Identity identity, Foundation foundation) {
        Database database = foundation.database();
        Passwords passwords = foundation.passwords();
        Clock clock = foundation.clock();
        RandomSource random = foundation.random();
        this.identity = identity;
        store = new UserStore(database, identity, clock, foundation.journal());
        account = new AccountSettings(store, database, passwords, clock);
        sessions = new SessionService(store, clock);
        preferences = new PreferenceService(store);
        drafts = new DraftService(store, clock, random);
        Outbox outbox = new Outbox(store, clock, random);
        dispatcher = new Dispatcher(store, clock, random, foundation.sending());
        endpoints = new EndpointService(store, clock, random, dispatcher::wake);
        deliveries = new DeliveryService(store, outbox, clock, dispatcher::wake);
        certificates =
                new CertificateService(store, clock, random, outbox::record, dispatcher::wake);
        keyValues = new KeyValueService(store, clock, random);
        trash = new Trash(store, keyValues.trash(), clock);
        purging = new PurgeSchedule(trash);
    }

    public Identity identity() {
        return identity;
    }

    public AccountSettings account() {
        return account;
    }

    public SessionService sessions() {
        return sessions;
    }

    public PreferenceService preferences() {
        return preferences;
    }

    public DraftService drafts() {
        return drafts;
    }

    /// What administrators decided, as it is now.
    public Policy policy() {
        return store.policy();
    }

    public CertificateService certificates() {
        return certificates;
    }

    public Holdings holdings() {
        return new Holdings(certificates.counts().all(), keyValues.count(), endpoints.count());
    }

    /// What was deleted and can be restored.
    public Trash trash() {
        return trash;
    }

    /// Purges the trash once started.
    public PurgeSchedule purging() {
        return purging;
    }

    /// For tests that put services together in their own way.
    UserStore store() {
        return store;
    }

    public KeyValueService keyValues() {
        return keyValues;
    }

    /// Sends notifications in the background once woken.
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public EndpointService endpoints() {
        return endpoints;
    }

    public DeliveryService deliveries() {
        return deliveries;
    }

    /// Stops sending notifications; what is under way is recorded while the session still lives.
    public void stopSending() {
        dispatcher.close();
    }

    @Override
    public void close() {
        purging.close();
        dispatcher.close();
        identity.close();
    }
}
