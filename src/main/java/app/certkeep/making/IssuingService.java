package app.certkeep.making;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import org.bouncycastle.cert.X509CertificateHolder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes certificates, which are kept in the store as imported ones are: inactive, with their
/// private key where that is the user's.
public final class IssuingService {
    private final UserStore store;
    private final CertificateKeeping keeping;
    private final Clock clock;
    private final KeySource keys;
    private final CertificateMaker maker;

    public IssuingService(
            UserStore store, CertificateKeeping keeping, Clock clock, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
        keys = new KeySource(store, keeping, random);
        maker = new CertificateMaker(random);
    }

    /// The certificates of authorities whose private keys are here, by name; some may have expired.
    public List<CertificateFacts> authorities() {
        return store.read(keeping::authorities);
    }

    /// Makes a certificate that its own key signs. Takes as long as making the key.
    ///
    /// @param days how long it is valid, from now, 1 to 36,500
    /// @return the id of the new certificate
    /// @throws InvalidInputException where the wish cannot be fulfilled as it is
    /// @throws NotFoundException where the user has no such key
    public UUID selfSigned(Wish wish, int days, KeyChoice choice) {
        CheckedWish checked = CheckedWish.of(wish);
        return store.attempt(
                Deed.of(Action.CERTIFICATE_MAKE, checked.name()),
                () -> {
                    Period period = Period.of(clock.instant(), days);
                    requireNoRequest(choice);
                    try (KeyInUse key = keys.open(choice)) {
                        Draft draft = checked.draft(key.publicKey());
                        ParsedCertificate made = maker.selfSigned(draft, period, key);
                        return keep(Action.CERTIFICATE_MAKE, made, Optional.of(key.key()));
                    }
                });
    }

    /// The key would go to this certificate, and the one that was asked for would come without.
    private void requireNoRequest(KeyChoice choice) {
        if (choice instanceof KeyChoice.Waiting(UUID id)
                && store.read(tx -> keeping.requireWaiting(tx, id)).request().isPresent()) {
            throw Refusal.of("key-requested");
        }
    }

    /// Signs a request by an authority of the store.
    ///
    /// @param authority the id of its certificate, which has its private key
    /// @param request PEM or DER
    /// @return the id of the new certificate; its key is with it where it waited in the store
    /// @throws InvalidInputException where the request is none or not signed by its own key, or the
    ///     authority may not sign it on these terms
    /// @throws NotFoundException where the user has no such certificate
    public UUID sign(UUID authority, byte[] request, Terms terms) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_SIGN, authority, ""),
                () -> signed(authority, ReadRequest.of(request), terms));
    }

    /// As the other, for a request that waits in the store.
    ///
    /// @throws NotFoundException also where the user has no such request
    public UUID sign(UUID authority, UUID waiting, Terms terms) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_SIGN, authority, ""),
                () -> {
                    WaitingKey key = store.read(tx -> keeping.requireWaiting(tx, waiting));
                    byte[] request = key.request().orElseThrow(() -> Refusal.of("no-request"));
                    return signed(authority, ReadRequest.of(request), terms);
                });
    }

    private UUID signed(UUID authority, ReadRequest request, Terms terms) {
        Period period = Period.of(clock.instant(), terms.days());
        Draft draft = request.draft(terms);
        return signed(
                Action.CERTIFICATE_SIGN,
                store.read(tx -> keeping.require(tx, authority)),
                period,
                draft,
                Optional.empty());
    }

    private UUID signed(
            Action action,
            KeptCertificate authority,
            Period period,
            Draft draft,
            Optional<ParsedKey> own) {
        Authority issuer = Authority.of(authority);
        issuer.requireMaySign(period, draft);
        try (KeyInUse key = store.read(tx -> keys.of(tx, authority))) {
            return keep(action, maker.signed(draft, period, issuer, key), own);
        }
    }

    /// Makes another certificate that says the same, for a new time.
    ///
    /// @return the id of the new certificate
    /// @throws InvalidInputException where nobody in the store can sign it
    /// @throws NotFoundException where the user has no such certificate
    public UUID renew(UUID certificate, Renewal renewal) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_RENEW, certificate, ""),
                () -> {
                    Period period = Period.of(clock.instant(), renewal.days());
                    KeptCertificate old = store.read(tx -> keeping.require(tx, certificate));
                    KeyChoice choice =
                            renewal.newKey()
                                    .<KeyChoice>map(KeyChoice.New::new)
                                    .orElseGet(() -> new KeyChoice.OfCertificate(certificate));
                    return renewed(old, renewal, period, choice);
                });
    }

    private UUID renewed(KeptCertificate old, Renewal how, Period period, KeyChoice choice) {
        X509CertificateHolder before = Authority.read(old.der());
        boolean byItself = how.authority().isEmpty() && IssuerSearch.isSignedByItself(old.der());
        Optional<KeptCertificate> authority =
                byItself ? Optional.empty() : Optional.of(authority(old, how));
        try (KeyInUse key = keys.open(choice)) {
            Draft draft = Again.of(before, key.publicKey());
            Optional<ParsedKey> own = Optional.of(key.key());
            return authority.isPresent()
                    ? signed(Action.CERTIFICATE_RENEW, authority.get(), period, draft, own)
                    : keep(Action.CERTIFICATE_RENEW, maker.selfSigned(draft, period, key), own);
        }
    }

    private KeptCertificate authority(KeptCertificate old, Renewal how) {
        return store.read(
                transaction ->
                        how.authority()
                                .map(id -> keeping.require(transaction, id))
                                .or(() -> new IssuerSearch(keeping).of(transaction, old))
                                .orElseThrow(() -> Refusal.of("no-authority")));
    }

    private UUID keep(Action action, ParsedCertificate made, Optional<ParsedKey> key) {
        UUID kept =
                store.write(
                        transaction -> {
                            UUID id = keeping.keep(transaction, made, key);
                            record(transaction, action, id, made);
                            return id;
                        });
        keeping.tellOthers();
        return kept;
    }

    private void record(
            Transaction transaction, Action action, UUID id, ParsedCertificate certificate) {
        store.record(transaction, Deed.of(action, id, certificate.displayName()));
    }
}
