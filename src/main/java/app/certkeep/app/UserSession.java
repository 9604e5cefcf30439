package app.certkeep.app;

import app.certkeep.account.AccountNotices;
import app.certkeep.account.AccountSettings;
import app.certkeep.account.DraftService;
import app.certkeep.account.EmailVerification;
import app.certkeep.account.Identity;
import app.certkeep.account.Policy;
import app.certkeep.account.PreferenceService;
import app.certkeep.account.SecondStepService;
import app.certkeep.account.SessionService;
import app.certkeep.account.UserStore;
import app.certkeep.activity.ActivityService;
import app.certkeep.activity.RandomStrings;
import app.certkeep.archive.ArchiveService;
import app.certkeep.archive.Copies;
import app.certkeep.certificate.CertificateService;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.generator.Generator;
import app.certkeep.keyvalue.EntryExpiry;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.making.Making;
import app.certkeep.notification.DeliveryPurge;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.Dispatcher;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.EndpointSettings;
import app.certkeep.notification.Outbox;
import app.certkeep.persistence.Database;
import app.certkeep.remote.ByteService;
import app.certkeep.remote.TextService;
import app.certkeep.revocation.RevocationCheck;
import app.certkeep.served.Served;
import app.certkeep.served.ServerSuccession;

import java.time.Clock;
import java.time.Duration;

/// The log-in scope: the services of one signed-in user. Closing it wipes the data key.
public final class UserSession implements AutoCloseable {
    private final Identity identity;
    private final UserStore store;
    private final AccountSettings account;
    private final SessionService sessions;
    private final PreferenceService preferences;
    private final DraftService drafts;
    private final SecondStepService secondStep;
    private final EmailVerification email;
    private final CertificateService certificates;
    private final Making making;
    private final Served served;
    private final RevocationCheck revocation;
    private final KeyValueService keyValues;
    private final Trash trash;
    private final ArchiveService archive;
    private final PurgeSchedule purging;
    private final ExpirySchedule expiring;
    private final Dispatcher dispatcher;
    private final EndpointService endpoints;
    private final EndpointSettings endpointSettings;
    private final DeliveryService deliveries;
    private final DeliveryPurge deliveryPurge;
    private final AccountNotices notices;
    private final Administration administration;
    private final ActivityService activity;
    private final RandomStrings randomStrings;
    private final Generator generator;
    private volatile boolean undo;

    UserSession(Identity identity, Foundation foundation) {
        Database database = foundation.database();
        Passwords passwords = foundation.passwords();
        Clock clock = foundation.clock();
        RandomSource random = foundation.random();
        this.identity = identity;
        store = new UserStore(database, identity, clock, foundation.records());
        sessions = new SessionService(store, clock);
        preferences = new PreferenceService(store);
        drafts = new DraftService(store, clock, random);
        account = new AccountSettings(store, database, passwords, clock, random);
        notices = new AccountNotices(store, clock, random);
        administration = Administration.of(store, account, foundation);
        secondStep = new SecondStepService(store, account, clock, random);
        email = new EmailVerification(store, foundation.mail(), clock, random);
        Duration allowed = foundation.config().undo();
        Outbox outbox = new Outbox(store, clock, random, () -> undo ? allowed : Duration.ZERO);
        dispatcher = new Dispatcher(store, clock, random, foundation.config().sending());
        endpoints = new EndpointService(store, clock, random, dispatcher::wake);
        endpointSettings = new EndpointSettings(store, clock, random, dispatcher::wake);
        deliveries = new DeliveryService(store, outbox, clock, dispatcher::wake);
        certificates =
                new CertificateService(
                        store,
                        clock,
                        random,
                        new ServerSuccession(store, outbox::record),
                        dispatcher::wake);
        making = Making.of(store, certificates.keeping(), clock, random);
        served = Served.of(store, certificates.keeping(), clock, random);
        revocation = new RevocationCheck(store, certificates, new ByteService(), clock, random);
        keyValues = new KeyValueService(store, clock, random);
        trash = new Trash(store, keyValues.trash(), certificates.trash(), clock);
        deliveryPurge = new DeliveryPurge(store, clock);
        purging = new PurgeSchedule(trash, deliveryPurge);
        EntryExpiry entryExpiry = keyValues.expiry(outbox::recordEntries, dispatcher::wake);
        expiring = new ExpirySchedule(certificates.expiryTelling(), entryExpiry);
        archive =
                new ArchiveService(
                        store,
                        account,
                        passwords,
                        random,
                        new Copies(
                                certificates.copies(),
                                keyValues.copies(),
                                endpoints.copies(),
                                served.copies()));
        activity = new ActivityService(store, clock, foundation.records());
        randomStrings =
                new RandomStrings(
                        store,
                        foundation.records(),
                        new RandomSettings(foundation.config().settings())::terms,
                        new TextService());
        generator = new Generator(random);
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

    /// What administrators did to this account since the last log-in.
    public AccountNotices notices() {
        return notices;
    }

    public Administration administration() {
        return administration;
    }

    public SecondStepService secondStep() {
        return secondStep;
    }

    public EmailVerification email() {
        return email;
    }

    public CertificateService certificates() {
        return certificates;
    }

    /// Makes keys, requests, certificates and revocation lists.
    public Making making() {
        return making;
    }

    /// Looks at what servers serve.
    public Served served() {
        return served;
    }

    /// Asks authorities what they took back.
    public RevocationCheck revocation() {
        return revocation;
    }

    public Holdings holdings() {
        return new Holdings(certificates.counts().all(), keyValues.count(), endpoints.count());
    }

    /// What was deleted and can be restored.
    public Trash trash() {
        return trash;
    }

    /// Everything in one file, out of the store and into it.
    public ArchiveService archive() {
        return archive;
    }

    /// Tells what ends soon or has ended once started.
    public ExpirySchedule expiring() {
        return expiring;
    }

    /// Purges trash and deliveries once started.
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

    public EndpointSettings endpointSettings() {
        return endpointSettings;
    }

    public DeliveryService deliveries() {
        return deliveries;
    }

    /// Deletes deliveries that are over.
    public DeliveryPurge deliveryPurge() {
        return deliveryPurge;
    }

    /// What was done.
    public ActivityService activity() {
        return activity;
    }

    /// Random strings from the configured service, for credits.
    public RandomStrings randomStrings() {
        return randomStrings;
    }

    /// Random values made here, for nothing.
    public Generator generator() {
        return generator;
    }

    /// From now on a switch can be moved back for some seconds before anybody hears that it moved:
    /// people see what they did, scripts do not.
    public void allowUndo() {
        undo = true;
    }

    /// Stops sending notifications; what is under way is recorded while the session still lives.
    public void stopSending() {
        dispatcher.close();
    }

    @Override
    public void close() {
        expiring.close();
        purging.close();
        dispatcher.close();
        identity.close();
    }
}
