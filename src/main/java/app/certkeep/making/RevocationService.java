package app.certkeep.making;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes certificates back that an authority of the store signed, and signs the lists that tell
/// others of it. Whoever shall know has to be given the list.
public final class RevocationService {
    private final UserStore store;
    private final CertificateKeeping keeping;
    private final Clock clock;
    private final RandomSource random;
    private final KeySource keys;

    public RevocationService(
            UserStore store, CertificateKeeping keeping, Clock clock, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
        this.random = random;
        keys = new KeySource(store, keeping, random);
    }

    /// Takes a certificate back, for good. It stays in the store, and its switch where it is.
    ///
    /// @return the id of the certificate of the authority that signed it
    /// @throws InvalidInputException where no authority of the store with its key signed it
    /// @throws ConflictException where it was revoked before
    /// @throws NotFoundException where the user has no such certificate
    public UUID revoke(UUID certificate, RevocationReason reason) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_REVOKE, certificate, ""),
                () -> store.write(tx -> revoked(tx, certificate, reason)));
    }

    private UUID revoked(Transaction transaction, UUID id, RevocationReason reason) {
        KeptCertificate certificate = keeping.require(transaction, id);
        KeptCertificate issuer =
                new IssuerSearch(keeping)
                        .of(transaction, certificate)
                        .filter(KeptCertificate::hasKey)
                        .orElseThrow(() -> Refusal.of("not-ours"));
        RevocationRepository revocations = revocations(transaction);
        if (revocations.has(issuer.pairing(), certificate.facts().serial())) {
            throw new ConflictException("revoked before", "making.refused.revoked-before");
        }
        RevocationEntity revocation =
                new RevocationEntity(random.newId(), store.userId(), issuer, certificate);
        revocation.because(reason, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        revocations.add(revocation);
        store.record(
                transaction, Deed.of(Action.CERTIFICATE_REVOKE, id, certificate.facts().name()));
        return issuer.facts().id();
    }

    /// What an authority took back, the oldest first.
    ///
    /// @param authority the id of its certificate
    /// @throws NotFoundException where the user has no such certificate
    public List<Revoked> revoked(UUID authority) {
        return store.read(transaction -> of(transaction, keeping.require(transaction, authority)));
    }

    private List<Revoked> of(Transaction transaction, KeptCertificate authority) {
        return revocations(transaction).of(authority.pairing()).stream()
                .map(RevocationEntity::shown)
                .toList();
    }

    /// Signs a list of all that an authority took back, also where that is nothing.
    ///
    /// @param authority the id of its certificate, which has its private key
    /// @param days until the next one is due, 1 to 36,500
    /// @throws InvalidInputException where it may not sign lists
    /// @throws NotFoundException where the user has no such certificate
    public SignedList sign(UUID authority, int days) {
        return store.attempt(
                Deed.of(Action.REVOCATION_LIST_SIGN, authority, ""),
                () -> {
                    Period period = Period.of(clock.instant(), days);
                    return store.write(tx -> signed(tx, authority, period));
                });
    }

    private SignedList signed(Transaction transaction, UUID id, Period period) {
        KeptCertificate kept = keeping.require(transaction, id);
        Authority authority = Authority.of(kept);
        authority.requireMaySignLists(period.from());
        try (KeyInUse key = keys.of(transaction, kept)) {
            SignedList list =
                    ListMaker.make(
                            authority,
                            key,
                            of(transaction, kept),
                            period,
                            nextNumber(transaction, kept.pairing()));
            store.record(
                    transaction, Deed.of(Action.REVOCATION_LIST_SIGN, id, kept.facts().name()));
            return list;
        }
    }

    private long nextNumber(Transaction transaction, String pairing) {
        RevocationRepository revocations = revocations(transaction);
        Optional<RevocationListEntity> before = revocations.lists(pairing);
        if (before.isPresent()) {
            return before.get().next();
        }
        RevocationListEntity first =
                new RevocationListEntity(random.newId(), store.userId(), pairing);
        long number = first.next();
        revocations.add(first);
        return number;
    }

    private RevocationRepository revocations(Transaction transaction) {
        return new RevocationRepository(transaction, store.userId());
    }
}
