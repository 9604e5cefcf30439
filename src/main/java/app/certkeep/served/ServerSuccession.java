package app.certkeep.served;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateEvent;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.CertificateOutbox;
import app.certkeep.persistence.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Lets servers follow a certificate to the one that takes its place, in the same transaction.
/// What was last found on them was found of the one before, and is forgotten.
public final class ServerSuccession implements CertificateOutbox {
    private final UserStore store;
    private final CertificateOutbox next;

    /// @param next told of everything
    public ServerSuccession(UserStore store, CertificateOutbox next) {
        this.store = store;
        this.next = next;
    }

    @Override
    public boolean record(
            Transaction transaction,
            CertificateEvent event,
            Supplier<List<CertificateFacts>> facts) {
        if (event == CertificateEvent.REPLACED) {
            facts.get().forEach(old -> follow(transaction, old));
        }
        return next.record(transaction, event, facts);
    }

    private void follow(Transaction transaction, CertificateFacts old) {
        ServedHostRepository hosts = new ServedHostRepository(transaction, store.userId());
        Optional.ofNullable(old.replacedBy())
                .ifPresent(
                        fresh -> hosts.of(old.id()).forEach(host -> move(host, fresh.id(), hosts)));
    }

    private void move(ServedHostEntity host, UUID fresh, ServedHostRepository hosts) {
        ServerAddress server = host.open(store.dataKey()).server();
        byte[] hash = ServedHostEntity.hash(store.dataKey(), fresh, server);
        if (hosts.has(fresh, hash)) {
            hosts.remove(host);
        } else {
            host.moveTo(fresh, hash);
            host.seal(store.dataKey(), new HostContent(server, Optional.empty()));
        }
    }
}
