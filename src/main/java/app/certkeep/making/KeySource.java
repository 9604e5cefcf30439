package app.certkeep.making;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.persistence.Transaction;

import org.bouncycastle.cert.X509CertificateHolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Makes keys, and takes them out of the store for the time in which something is made with them.
final class KeySource {
    private final UserStore store;
    private final CertificateKeeping keeping;
    private final KeyMaker maker;

    KeySource(UserStore store, CertificateKeeping keeping, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        maker = new KeyMaker(random.secure());
    }

    /// Outside of any transaction: a new key may take seconds.
    ///
    /// @throws app.certkeep.failure.NotFoundException where the user has no such key
    KeyInUse open(KeyChoice choice) {
        return switch (choice) {
            case KeyChoice.New(KeyKind kind) -> maker.make(kind);
            case KeyChoice.Waiting(UUID id) -> store.read(transaction -> waiting(transaction, id));
            case KeyChoice.OfCertificate(UUID id) ->
                    store.read(transaction -> of(transaction, keeping.require(transaction, id)));
        };
    }

    private KeyInUse waiting(Transaction transaction, UUID id) {
        WaitingKey waiting = keeping.requireWaiting(transaction, id);
        try (SecretBytes pkcs8 = keeping.waitingKey(transaction, id)) {
            return KeyInUse.of(pkcs8.bytes(), waiting.publicKey());
        }
    }

    /// @throws app.certkeep.failure.InvalidInputException where the certificate has no key
    KeyInUse of(Transaction transaction, KeptCertificate certificate) {
        X509CertificateHolder holder = Authority.read(certificate.der());
        try (SecretBytes pkcs8 =
                keeping.key(transaction, certificate.facts().id())
                        .orElseThrow(() -> Refusal.of("no-key"))) {
            return KeyInUse.of(pkcs8.bytes(), holder.getSubjectPublicKeyInfo().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
