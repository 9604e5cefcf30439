package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
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
        List<CertificateEntity> waiting =
                owners.values().stream().flatMap(List::stream).filter(o -> !o.hasKey()).toList();
        BiConsumer<CertificateEntity, byte[]> keep = keeping(certificates, waiting);
        for (Found one : found) {
            give(one, owners.getOrDefault(one.key().pairing(), List.of()), keep, tally);
        }
        certificates.flush();
    }

    private BiConsumer<CertificateEntity, byte[]> keeping(
            CertificateRepository certificates, List<CertificateEntity> waiting) {
        if (waiting.isEmpty()) {
            return (_, _) -> {};
        }
        Change change = certificates.change(clock.instant());
        Map<UUID, CertificateContent> contents = certificates.contents(waiting);
        return (owner, pkcs8) ->
                owner.keepKey(
                        Objects.requireNonNull(contents.get(owner.id())),
                        pkcs8,
                        store.dataKey(),
                        change);
    }

    private void give(
            Found found,
            List<CertificateEntity> owners,
            BiConsumer<CertificateEntity, byte[]> keep,
            ImportTally tally) {
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
                keep.accept(owner, pkcs8);
                tally.paired();
            }
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    record Found(Place place, ParsedKey key) {}
}
