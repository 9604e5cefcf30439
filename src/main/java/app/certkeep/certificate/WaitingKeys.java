package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gives certificates that come in the private keys that waited for them.
final class WaitingKeys {
    private final UserStore store;

    WaitingKeys(UserStore store) {
        this.store = store;
    }

    /// @param added new certificates, 500 at most, already written
    void give(
            Transaction transaction,
            List<StoredCertificate> added,
            Change change,
            ImportTally tally) {
        WaitingKeyRepository waiting = new WaitingKeyRepository(transaction, store.userId());
        Map<String, List<UUID>> wanted =
                added.stream()
                        .map(StoredCertificate::entity)
                        .collect(
                                Collectors.groupingBy(
                                        CertificateEntity::pairing,
                                        Collectors.mapping(
                                                CertificateEntity::id, Collectors.toList())));
        if (wanted.isEmpty()) {
            return;
        }
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        for (WaitingKeyEntity key : waiting.byPairing(wanted.keySet())) {
            give(key, certificates.requireAll(wanted.get(key.pairing())), certificates, change);
            waiting.remove(key);
            tally.paired();
        }
    }

    private void give(
            WaitingKeyEntity key,
            List<CertificateEntity> owners,
            CertificateRepository certificates,
            Change change) {
        Map<UUID, CertificateContent> contents = certificates.contents(owners);
        try (SecretBytes pkcs8 = key.open(store.dataKey())) {
            for (CertificateEntity owner : owners) {
                CertificateContent content = Objects.requireNonNull(contents.get(owner.id()));
                owner.keepKey(content, pkcs8.bytes(), store.dataKey(), change);
            }
        }
    }
}
