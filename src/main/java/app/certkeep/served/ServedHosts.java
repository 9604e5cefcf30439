package app.certkeep.served;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The servers that one signed-in user's certificates are for. Unknown ids end in
/// [app.certkeep.failure.NotFoundException]. Nothing is connected to here.
public final class ServedHosts {
    private static final int MOST = 50;
    private static final Comparator<ServedHost> ORDER =
            Comparator.comparing(ServedHost::certificateName)
                    .thenComparing(ServedHost::certificate)
                    .thenComparing(host -> host.server().text())
                    .thenComparing(host -> host.server().startTls());

    private final UserStore store;
    private final CertificateKeeping keeping;
    private final RandomSource random;

    ServedHosts(UserStore store, CertificateKeeping keeping, RandomSource random) {
        this.store = store;
        this.keeping = keeping;
        this.random = random;
    }

    /// Notes that a server shall serve a certificate.
    ///
    /// @throws ConflictException where that is noted already
    /// @throws InvalidInputException where the certificate has 50 servers
    public ServedHost add(UUID certificate, ServerAddress server) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_HOST_ADD, certificate, ""),
                () -> store.write(transaction -> added(transaction, certificate, server)));
    }

    private ServedHost added(Transaction transaction, UUID id, ServerAddress server) {
        KeptCertificate certificate = keeping.require(transaction, id);
        ServedHostRepository hosts = hosts(transaction);
        if (hosts.has(id, ServedHostEntity.hash(store.dataKey(), id, server))) {
            throw new ConflictException("there already", "served.host.twice", server.text());
        }
        if (hosts.of(id).size() >= MOST) {
            throw new InvalidInputException("too many servers", "served.host.many", MOST);
        }
        UUID host = random.newId();
        keep(transaction, store, host, id, server);
        String name = certificate.facts().name();
        store.record(transaction, Deed.of(Action.CERTIFICATE_HOST_ADD, id, name));
        return new ServedHost(host, id, name, server, Optional.empty());
    }

    /// Keeps a server that was not there.
    static void keep(
            Transaction transaction,
            UserStore store,
            UUID id,
            UUID certificate,
            ServerAddress server) {
        byte[] hash = ServedHostEntity.hash(store.dataKey(), certificate, server);
        ServedHostEntity host = new ServedHostEntity(id, store.userId(), certificate, hash);
        host.seal(store.dataKey(), new HostContent(server, Optional.empty()));
        new ServedHostRepository(transaction, store.userId()).add(host);
    }

    /// Those of one certificate, by name.
    public List<ServedHost> of(UUID certificate) {
        return store.read(
                transaction -> {
                    keeping.require(transaction, certificate);
                    return shown(transaction, hosts(transaction).of(certificate));
                });
    }

    /// Those of all certificates but the ones in the trash, by name.
    public List<ServedHost> all() {
        return store.read(transaction -> shown(transaction, hosts(transaction).all()));
    }

    private List<ServedHost> shown(Transaction transaction, List<ServedHostEntity> hosts) {
        Map<UUID, CertificateFacts> certificates =
                byId(transaction, hosts.stream().map(ServedHostEntity::certificateId).toList());
        return hosts.stream()
                .filter(host -> certificates.containsKey(host.certificateId()))
                .map(host -> shown(host, certificates.get(host.certificateId())))
                .sorted(ORDER)
                .toList();
    }

    private ServedHost shown(ServedHostEntity host, CertificateFacts certificate) {
        HostContent content = host.open(store.dataKey());
        return new ServedHost(
                host.id(), certificate.id(), certificate.name(), content.server(), content.last());
    }

    private Map<UUID, CertificateFacts> byId(Transaction transaction, Collection<UUID> ids) {
        return keeping.facts(transaction, ids).stream()
                .collect(Collectors.toMap(CertificateFacts::id, Function.identity()));
    }

    /// Forgets a server.
    public void remove(UUID host) {
        store.attempt(
                Deed.of(Action.CERTIFICATE_HOST_REMOVE),
                () -> store.change(transaction -> removed(transaction, host)));
    }

    private void removed(Transaction transaction, UUID id) {
        ServedHostEntity host = hosts(transaction).require(id);
        String name =
                keeping.facts(transaction, List.of(host.certificateId())).stream()
                        .map(CertificateFacts::name)
                        .findFirst()
                        .orElse("");
        hosts(transaction).remove(host);
        store.record(
                transaction, Deed.of(Action.CERTIFICATE_HOST_REMOVE, host.certificateId(), name));
    }

    private ServedHostRepository hosts(Transaction transaction) {
        return new ServedHostRepository(transaction, store.userId());
    }
}
