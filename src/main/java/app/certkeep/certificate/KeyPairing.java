package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives private keys to the stored certificates whose public key is theirs.
final class KeyPairing {
    private final UserStore store;
    private final Clock clock;

    KeyPairing(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void pair(Transaction transaction, List<Found> found, ImportTally tally) {
        List<String> pairings = found.stream().map(f -> f.key().pairing()).distinct().toList();
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        Map<String, List<CertificateEntity>> owners =
                certificates.byPairing(pairings).stream()
                        .collect(Collectors.groupingBy(CertificateEntity::pairing));
        for (Found one : found) {
            give(one, owners.getOrDefault(one.key().pairing(), List.of()), tally);
        }
        certificates.flush();
    }

    private void give(Found found, List<CertificateEntity> owners, ImportTally tally) {
        if (owners.isEmpty()) {
            tally.rejected(found.place(), "certificate.rejected.key-fits-nothing");
            return;
        }
        List<CertificateEntity> waiting = owners.stream().filter(o -> !o.hasKey()).toList();
        if (waiting.isEmpty()) {
            tally.keyAlreadyThere();
            return;
        }
        byte[] pkcs8 = found.key().pkcs8();
        try {
            for (CertificateEntity owner : waiting) {
                owner.keepKey(pkcs8, store.dataKey(), clock.instant());
                tally.paired();
            }
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    record Found(Place place, ParsedKey key) {}
}
