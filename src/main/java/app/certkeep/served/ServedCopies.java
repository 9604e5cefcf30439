package app.certkeep.served;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// All servers of a user's certificates at once, out of the store and into it, within transactions
/// of others. What was found at the last check stays behind.
public final class ServedCopies {
    private final UserStore store;
    private final CertificateKeeping keeping;
    private final RandomSource random;

    ServedCopies(UserStore store, CertificateKeeping keeping, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        this.random = random;
    }

    /// Hands out copies, one after the other.
    ///
    /// @return the names of the certificates of those that are damaged: these are left out
    public List<String> each(Transaction transaction, Consumer<ServedHostCopy> taker) {
        List<ServedHostEntity> all = hosts(transaction).all();
        Map<UUID, CertificateFacts> certificates =
                keeping
                        .facts(
                                transaction,
                                all.stream().map(ServedHostEntity::certificateId).toList())
                        .stream()
                        .collect(Collectors.toMap(CertificateFacts::id, facts -> facts));
        List<String> damaged = new ArrayList<>();
        for (ServedHostEntity host : all) {
            CertificateFacts certificate = certificates.get(host.certificateId());
            if (certificate != null) {
                try {
                    taker.accept(
                            new ServedHostCopy(
                                    certificate.sha256(), host.open(store.dataKey()).server()));
                } catch (IntegrityException e) {
                    damaged.add(certificate.name());
                }
            }
        }
        return damaged;
    }

    /// Takes in what is new and has its certificate in the store.
    public void merge(Transaction transaction, List<ServedHostCopy> copies) {
        for (ServedHostCopy copy : copies) {
            keeping.withFingerprint(transaction, copy.sha256())
                    .ifPresent(certificate -> merge(transaction, certificate.id(), copy.server()));
        }
    }

    private void merge(Transaction transaction, UUID certificate, ServerAddress server) {
        ServedHostRepository hosts = hosts(transaction);
        if (!hosts.has(certificate, ServedHostEntity.hash(store.dataKey(), certificate, server))) {
            ServedHosts.keep(transaction, store, random.newId(), certificate, server);
        }
    }

    private ServedHostRepository hosts(Transaction transaction) {
        return new ServedHostRepository(transaction, store.userId());
    }
}
