package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the store has of that which an import found, at one moment.
///
/// @param present by fingerprint, with the ids of those in the trash
/// @param names of those that are present, by fingerprint
/// @param owners of the keys that were found, by pairing
/// @param waiting pairings of the keys that wait for certificates that were found
record InboxKept(
        Map<String, Optional<UUID>> present,
        Map<String, String> names,
        Map<String, Owner> owners,
        Set<String> waiting) {

    /// @param name of one of the certificates of a key
    /// @param complete whether all of them have it
    record Owner(String name, boolean complete) {
        private Owner and(CertificateEntity other) {
            return new Owner(name, complete && other.hasKey());
        }
    }

    static InboxKept of(UserStore store, List<InboxItem> items) {
        Set<String> fingerprints = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (InboxItem item : items) {
            switch (item) {
                case InboxItem.OfCertificate(var _, var certificate, int _) -> {
                    fingerprints.add(certificate.sha256());
                    wanted.add(certificate.pairing());
                }
                case InboxItem.OfKey(var _, var key, int _) -> keys.add(key.pairing());
                case InboxItem.Refused _ -> {}
            }
        }
        return store.read(
                transaction ->
                        new InboxKept(
                                certificates(transaction, store).present(fingerprints),
                                certificates(transaction, store).names(fingerprints),
                                owners(certificates(transaction, store), keys),
                                waiting(transaction, store, wanted)));
    }

    private static CertificateRepository certificates(Transaction transaction, UserStore store) {
        return new CertificateRepository(transaction, store.userId());
    }

    private static Map<String, Owner> owners(
            CertificateRepository certificates, Collection<String> keys) {
        Map<String, Owner> owners = new HashMap<>();
        for (List<String> some : CertificateRepository.pieces(keys)) {
            for (CertificateEntity one : certificates.byPairing(some)) {
                owners.merge(
                        one.pairing(),
                        new Owner(one.name(), one.hasKey()),
                        (before, _) -> before.and(one));
            }
            certificates.forget();
        }
        return owners;
    }

    private static Set<String> waiting(
            Transaction transaction, UserStore store, Collection<String> wanted) {
        WaitingKeyRepository keys = new WaitingKeyRepository(transaction, store.userId());
        Set<String> waiting = new HashSet<>();
        for (List<String> some : CertificateRepository.pieces(wanted)) {
            waiting.addAll(keys.pairings(some));
        }
        return waiting;
    }
}
