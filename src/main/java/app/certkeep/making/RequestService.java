package app.certkeep.making;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.NewWaitingKey;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import org.bouncycastle.cert.X509CertificateHolder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Keys that one signed-in user made and that wait for their certificates, and the requests by
/// which others are asked for these. A key goes to its certificate when that is imported or made,
/// and the request with it.
public final class RequestService {
    private static final int SHORTEST_PREFIX = 8;
    private static final int LONGEST_NAME = 200;

    private final UserStore store;
    private final CertificateKeeping keeping;
    private final KeySource keys;

    public RequestService(UserStore store, CertificateKeeping keeping, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        keys = new KeySource(store, keeping, random);
    }

    /// Makes a key pair, whose private half is kept until its certificate comes. May take seconds.
    ///
    /// @param name its kind where this is blank; at most 200 characters
    public WaitingKey makeKey(KeyKind kind, String name) {
        String called = name.isBlank() ? kind.word() : requireName(name);
        return store.attempt(
                Deed.of(Action.KEY_MAKE, called),
                () -> {
                    try (KeyInUse key = keys.open(new KeyChoice.New(kind))) {
                        return keep(Action.KEY_MAKE, called, key, Optional.empty());
                    }
                });
    }

    /// Makes a request. A new key, and that of a certificate, waits with it for the new
    /// certificate; one that waits already gets this request in the place of an earlier one.
    ///
    /// @throws InvalidInputException where the wish cannot be fulfilled as it is
    /// @throws NotFoundException where the user has no such key
    public WaitingKey make(Wish wish, KeyChoice choice) {
        CheckedWish checked = CheckedWish.of(wish);
        return store.attempt(
                Deed.of(Action.REQUEST_MAKE, checked.name()),
                () -> {
                    try (KeyInUse key = keys.open(choice)) {
                        return keep(checked.draft(key.publicKey()), choice, key);
                    }
                });
    }

    /// Makes a request for another certificate that says the same as one in the store.
    ///
    /// @param newKey the kind of a new key; that of the certificate where there is none
    /// @throws NotFoundException where the user has no such certificate
    public WaitingKey makeAgain(UUID certificate, Optional<KeyKind> newKey) {
        KeyChoice choice =
                newKey.<KeyChoice>map(KeyChoice.New::new)
                        .orElseGet(() -> new KeyChoice.OfCertificate(certificate));
        return store.attempt(
                Deed.of(Action.REQUEST_MAKE, certificate, ""),
                () -> {
                    X509CertificateHolder holder =
                            Authority.read(
                                    store.read(tx -> keeping.require(tx, certificate)).der());
                    try (KeyInUse key = keys.open(choice)) {
                        return keep(Again.of(holder, key.publicKey()), choice, key);
                    }
                });
    }

    private WaitingKey keep(Draft draft, KeyChoice choice, KeyInUse key) {
        byte[] request = RequestMaker.make(draft, key);
        if (choice instanceof KeyChoice.Waiting(UUID id)) {
            return store.write(
                    transaction -> {
                        WaitingKey waiting = keeping.waitWith(transaction, id, request);
                        record(transaction, Action.REQUEST_MAKE, waiting);
                        return waiting;
                    });
        }
        return keep(
                Action.REQUEST_MAKE, SubjectName.shown(draft.subject()), key, Optional.of(request));
    }

    private WaitingKey keep(Action action, String name, KeyInUse key, Optional<byte[]> request) {
        NewWaitingKey waiting =
                new NewWaitingKey(name, key.key(), Encoded.of(key.publicKey()), request);
        return store.write(
                transaction -> {
                    WaitingKey kept = keeping.keepWaiting(transaction, waiting);
                    record(transaction, action, kept);
                    return kept;
                });
    }

    private void record(Transaction transaction, Action action, WaitingKey key) {
        store.record(transaction, Deed.of(action, key.id(), key.name()));
    }

    /// The newest first.
    public List<WaitingKey> list() {
        return store.read(keeping::waitingKeys);
    }

    /// @throws NotFoundException where the user has no such key
    public WaitingKey details(UUID id) {
        return store.read(transaction -> keeping.requireWaiting(transaction, id));
    }

    /// The id that a person means by a whole id or its first 8 or more characters.
    ///
    /// @throws NotFoundException where no waiting key has it
    /// @throws InvalidInputException where several ids begin so
    public UUID idOf(String idOrPrefix) {
        String prefix = idOrPrefix.strip().toLowerCase(Locale.ROOT);
        List<UUID> found =
                list().stream()
                        .map(WaitingKey::id)
                        .filter(_ -> prefix.length() >= SHORTEST_PREFIX)
                        .filter(id -> id.toString().startsWith(prefix))
                        .toList();
        if (found.size() > 1) {
            throw new InvalidInputException(
                    "more than one waiting key's id begins so", "making.waiting.ambiguous");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "no such waiting key", "making.waiting.unknown"));
    }

    /// Deletes a waiting key and its request for good: a certificate that still comes for it stays
    /// without its key.
    ///
    /// @throws NotFoundException where the user has no such key
    public void forget(UUID id) {
        store.attempt(
                Deed.of(Action.REQUEST_DELETE, id, ""),
                () ->
                        store.change(
                                transaction -> {
                                    String name = keeping.forget(transaction, id);
                                    store.record(
                                            transaction, Deed.of(Action.REQUEST_DELETE, id, name));
                                }));
    }

    private static String requireName(String name) {
        String called = name.strip();
        if (called.length() > LONGEST_NAME) {
            throw new InvalidInputException(
                    "not a name for a key", "certificate.name.invalid", LONGEST_NAME);
        }
        return called;
    }
}
