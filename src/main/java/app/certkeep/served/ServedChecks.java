package app.certkeep.served;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.failure.IntegrityException;
import app.certkeep.network.AddressKind;
import app.certkeep.network.NetworkProblem;
import app.certkeep.persistence.Transaction;

import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks whether servers serve the certificates that are kept for them, only when asked, 8 of them
/// at a time, and keeps what it found. No transaction is open meanwhile.
public final class ServedChecks {
    private static final int AT_ONCE = 8;

    private final UserStore store;
    private final CertificateKeeping keeping;
    private final ServedHosts hosts;
    private final ServerProbe probe;
    private final Clock clock;

    ServedChecks(
            UserStore store,
            CertificateKeeping keeping,
            ServedHosts hosts,
            ServerProbe probe,
            Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.hosts = hosts;
        this.probe = probe;
        this.clock = clock;
    }

    /// Looks at the servers of one certificate.
    ///
    /// @throws app.certkeep.failure.NotFoundException where the user has no such certificate
    public List<ServedHost> check(UUID certificate) {
        return check(hosts.of(certificate), CheckProgress.UNWATCHED);
    }

    /// Looks at the servers of all certificates that are not in the trash.
    ///
    /// @return those that were looked at
    public List<ServedHost> checkAll(CheckProgress progress) {
        return check(hosts.all(), progress);
    }

    private List<ServedHost> check(List<ServedHost> wanted, CheckProgress progress) {
        Map<UUID, ParsedCertificate> kept = kept(wanted);
        AtomicBoolean stopped = new AtomicBoolean();
        List<ServedHost> checked = new ArrayList<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try (threads) {
            List<CompletableFuture<Optional<Seen>>> running =
                    wanted.stream()
                            .map(
                                    host ->
                                            CompletableFuture.supplyAsync(
                                                    () -> look(host, stopped), threads))
                            .toList();
            for (CompletableFuture<Optional<Seen>> one : running) {
                one.join().map(seen -> judged(seen, kept)).ifPresent(host -> checked.add(host));
                if (!progress.goOn(checked.size(), wanted.size())) {
                    stopped.set(true);
                }
            }
        } finally {
            stopped.set(true);
        }
        return checked;
    }

    private Map<UUID, ParsedCertificate> kept(List<ServedHost> wanted) {
        return store.read(
                transaction -> {
                    Map<UUID, ParsedCertificate> kept = new HashMap<>();
                    for (ServedHost host : wanted) {
                        kept.computeIfAbsent(
                                host.certificate(),
                                id ->
                                        CertificateView.parsed(
                                                keeping.require(transaction, id).der()));
                    }
                    return kept;
                });
    }

    private Optional<Seen> look(ServedHost host, AtomicBoolean stopped) {
        return stopped.get()
                ? Optional.empty()
                : Optional.of(
                        new Seen(
                                host,
                                probe.probe(host.server()),
                                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private ServedHost judged(Seen seen, Map<UUID, ParsedCertificate> kept) {
        ServedHost host = seen.host();
        ParsedCertificate own = kept.get(host.certificate());
        return store.write(
                transaction -> {
                    ServedCheck check =
                            switch (seen.probed()) {
                                case Probed.Failed(NetworkProblem problem) ->
                                        ServedCheck.unreachable(seen.at(), problem);
                                case Probed.Shown shown ->
                                        compared(transaction, own, shown, seen.at());
                            };
                    new ServedHostRepository(transaction, store.userId())
                            .find(host.id())
                            .ifPresent(
                                    row ->
                                            row.seal(
                                                    store.dataKey(),
                                                    new HostContent(
                                                            host.server(), Optional.of(check))));
                    return new ServedHost(
                            host.id(),
                            host.certificate(),
                            host.certificateName(),
                            host.server(),
                            Optional.of(check));
                });
    }

    private ServedCheck compared(
            Transaction transaction, ParsedCertificate own, Probed.Shown shown, Instant at) {
        ParsedCertificate served;
        try {
            served = CertificateView.parsed(shown.chain().getFirst().getEncoded());
        } catch (CertificateEncodingException | IntegrityException unreadable) {
            return ServedCheck.unreachable(at, NetworkProblem.TLS);
        }
        Optional<String> keptAs =
                keeping.withFingerprint(transaction, served.sha256()).map(CertificateFacts::name);
        boolean inside = shown.place() != AddressKind.PUBLIC;
        return ServedComparison.of(own, served, keptAs, inside, at);
    }

    private record Seen(ServedHost host, Probed probed, Instant at) {}
}
