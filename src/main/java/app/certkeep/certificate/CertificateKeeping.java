package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where another feature keeps the certificates and keys that it makes, and finds those that it
/// makes them with, within transactions of its own.
public final class CertificateKeeping {
    private static final Place NOWHERE = new Place("", 0);

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final Runnable afterCommit;
    private final CertificateStoring storing;
    private final KeyPairing pairing;

    CertificateKeeping(
            UserStore store,
            Clock clock,
            RandomSource random,
            CertificateOutbox outbox,
            Runnable afterCommit) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.afterCommit = afterCommit;
        storing = new CertificateStoring(store, clock, random, outbox);
        pairing = new KeyPairing(store, clock);
    }

    /// Keeps a new certificate, inactive, as an import does, and takes down that others are to be
    /// told; a key that waited for it is its own. [#tellOthers] follows when the transaction
    /// is over.
    ///
    /// @param key its private key, where it does not wait; stays its owner's
    /// @throws InvalidInputException where it is there already or too long
    public UUID keep(
            Transaction transaction, ParsedCertificate certificate, Optional<ParsedKey> key) {
        ImportTally tally = new ImportTally();
        List<CertificateStoring.Found> found =
                List.of(new CertificateStoring.Found(NOWHERE, certificate));
        storing.store(transaction, found, tally);
        key.ifPresent(
                one ->
                        pairing.pair(
                                transaction, List.of(new KeyPairing.Found(NOWHERE, one)), tally));
        return tally.report().importedIds().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "the certificate was not stored",
                                        ImportLimits.CERTIFICATE_TOO_LARGE,
                                        ImportLimits.DER_MIB));
    }

    /// To be called when what was kept is on the disk: others are told of it now.
    public void tellOthers() {
        afterCommit.run();
    }

    /// @throws NotFoundException where the user has no such certificate
    public KeptCertificate require(Transaction transaction, UUID id) {
        return kept(certificates(transaction).requireStored(id));
    }

    /// What is public of those of the ids that the user has, whatever their order.
    public List<CertificateFacts> facts(Transaction transaction, Collection<UUID> ids) {
        CertificateRepository certificates = certificates(transaction);
        return CertificateRepository.pieces(Set.copyOf(ids)).stream()
                .flatMap(some -> certificates.some(some).stream())
                .map(CertificateEntity::facts)
                .toList();
    }

    /// The user's certificate with a fingerprint.
    ///
    /// @param sha256 hexadecimal, lower case
    public Optional<CertificateFacts> withFingerprint(Transaction transaction, String sha256) {
        return certificates(transaction).byFingerprint(sha256).map(CertificateEntity::facts);
    }

    /// The private key of a certificate (PKCS#8, DER), which the caller closes.
    ///
    /// @throws NotFoundException where the user has no such certificate
    /// @throws app.certkeep.failure.IntegrityException where the stored key was tampered with
    public Optional<SecretBytes> key(Transaction transaction, UUID id) {
        return certificates(transaction).requireStored(id).openKey(store.dataKey());
    }

    /// The user's certificates of authorities with this name, the oldest first.
    ///
    /// @param subject as [app.certkeep.certificate.format.ParsedCertificate#subject]
    public List<KeptCertificate> authorities(Transaction transaction, String subject) {
        CertificateRepository certificates = certificates(transaction);
        return certificates.authorities(subject).stream()
                .map(certificates::requireStored)
                .map(CertificateKeeping::kept)
                .toList();
    }

    /// The certificates of authorities whose private keys are here, by name.
    public List<CertificateFacts> authorities(Transaction transaction) {
        return certificates(transaction).authorities().stream()
                .map(CertificateEntity::facts)
                .toList();
    }

    public WaitingKey keepWaiting(Transaction transaction, NewWaitingKey given) {
        WaitingKeyEntity entity =
                new WaitingKeyEntity(random.newId(), store.userId(), given, clock.instant());
        try (SecretBytes pkcs8 = new SecretBytes(given.key().pkcs8())) {
            entity.keep(pkcs8.bytes(), store.dataKey());
        }
        waiting(transaction).add(entity);
        return entity.shown();
    }

    /// Keeps the request that was made for a waiting key, in the place of an earlier one.
    ///
    /// @param request PKCS#10, DER
    /// @throws NotFoundException where the user has no such key
    public WaitingKey waitWith(Transaction transaction, UUID id, byte[] request) {
        WaitingKeyEntity entity = waiting(transaction).require(id);
        entity.waitWith(request);
        return entity.shown();
    }

    /// The newest first.
    public List<WaitingKey> waitingKeys(Transaction transaction) {
        return waiting(transaction).all().stream().map(WaitingKeyEntity::shown).toList();
    }

    /// @throws NotFoundException where the user has no such key
    public WaitingKey requireWaiting(Transaction transaction, UUID id) {
        return waiting(transaction).require(id).shown();
    }

    /// A waiting key (PKCS#8, DER), which the caller closes.
    ///
    /// @throws NotFoundException where the user has no such key
    public SecretBytes waitingKey(Transaction transaction, UUID id) {
        return waiting(transaction).require(id).open(store.dataKey());
    }

    /// Deletes a waiting key for good.
    ///
    /// @return its name
    /// @throws NotFoundException where the user has no such key
    public String forget(Transaction transaction, UUID id) {
        WaitingKeyEntity entity = waiting(transaction).require(id);
        waiting(transaction).remove(entity);
        return entity.name();
    }

    private static KeptCertificate kept(StoredCertificate stored) {
        CertificateEntity entity = stored.entity();
        return new KeptCertificate(
                entity.facts(), entity.pairing(), entity.hasKey(), stored.content().der());
    }

    private CertificateRepository certificates(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }

    private WaitingKeyRepository waiting(Transaction transaction) {
        return new WaitingKeyRepository(transaction, store.userId());
    }
}
