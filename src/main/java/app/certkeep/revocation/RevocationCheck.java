package app.certkeep.revocation;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateService;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.IntegrityException;
import app.certkeep.network.NetworkProblem;
import app.certkeep.remote.ByteService;
import app.certkeep.remote.Reply;
import app.certkeep.revocation.RevocationFinding.Doubtful;
import app.certkeep.revocation.RevocationReport.Outcome;
import app.certkeep.revocation.RevocationSource.Kind;

import org.bouncycastle.cert.X509CertificateHolder;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks the authority of one signed-in user's certificate whether it was taken back, at the
/// addresses that the certificate names. Nothing is kept, and no transaction is open meanwhile.
public final class RevocationCheck {
    private static final int NONCE_BYTES = 32;
    private static final int MOST_OF_ANSWER = 256 * 1024;
    private static final int MOST_OF_LIST = 32 * 1024 * 1024;

    private final UserStore store;
    private final CertificateService certificates;
    private final ByteService servers;
    private final Clock clock;
    private final RandomSource random;

    public RevocationCheck(
            UserStore store,
            CertificateService certificates,
            ByteService servers,
            Clock clock,
            RandomSource random) {
        this.store = store;
        this.certificates = certificates;
        this.servers = servers;
        this.clock = clock;
        this.random = random;
    }

    /// Whom a check would ask. Nothing is connected to.
    ///
    /// @throws app.certkeep.failure.NotFoundException where the user has no such certificate
    public List<RevocationSource> sources(UUID certificate) {
        return SourceList.of(holder(der(certificate)));
    }

    /// Asks one source after the other until one of them knows: 30 s each at most, and 10 of them.
    ///
    /// @throws app.certkeep.failure.NotFoundException where the user has no such certificate
    public RevocationReport of(UUID certificate) {
        byte[] der = der(certificate);
        List<RevocationSource> sources = SourceList.of(holder(der));
        Optional<byte[]> issuer = certificates.inspection().issuer(certificate);
        if (issuer.isEmpty()) {
            return RevocationReport.of(isSelfSigned(der) ? Outcome.SELF_SIGNED : Outcome.NO_ISSUER);
        }
        if (sources.isEmpty()) {
            return RevocationReport.of(Outcome.NO_ADDRESS);
        }
        return RevocationReport.of(ask(der, issuer.get(), sources));
    }

    private byte[] der(UUID certificate) {
        return store.read(
                transaction -> certificates.keeping().require(transaction, certificate).der());
    }

    private static boolean isSelfSigned(byte[] der) {
        X509CertificateHolder certificate = holder(der);
        return certificate.getSubject().equals(certificate.getIssuer());
    }

    private static X509CertificateHolder holder(byte[] der) {
        try {
            return new X509CertificateHolder(der);
        } catch (IOException e) {
            throw new IntegrityException(
                    "the stored bytes are no certificate", "certificate.stored.damaged");
        }
    }

    private List<RevocationAnswer> ask(
            byte[] certificate, byte[] issuer, List<RevocationSource> sources) {
        Question question = new Question(holder(certificate), holder(issuer), clock.instant());
        List<RevocationAnswer> answers = new ArrayList<>();
        for (RevocationSource source : sources) {
            RevocationAnswer answer =
                    source.kind() == Kind.OCSP
                            ? askResponder(
                                    source, new OcspQuery(question, random.bytes(NONCE_BYTES)))
                            : readList(source, new ListReading(question, lists(sources)));
            answers.add(answer);
            if (answer.finding().isDefinite()) {
                break;
            }
        }
        return answers;
    }

    private static List<String> lists(List<RevocationSource> sources) {
        return sources.stream()
                .filter(source -> source.kind() == Kind.CRL)
                .map(RevocationSource::url)
                .toList();
    }

    private RevocationAnswer askResponder(RevocationSource source, OcspQuery query) {
        Reply reply =
                servers.post(
                        source.url(), "application/ocsp-request", query.request(), MOST_OF_ANSWER);
        return judged(source, reply, query::judge);
    }

    private RevocationAnswer readList(RevocationSource source, ListReading reading) {
        return judged(source, servers.get(source.url(), MOST_OF_LIST), reading::judge);
    }

    private static RevocationAnswer judged(RevocationSource source, Reply reply, Judge judge) {
        return switch (reply) {
            case Reply.Failed(NetworkProblem problem) ->
                    new RevocationAnswer(
                            source, new Doubtful(Doubt.UNREACHABLE, Optional.of(problem)), false);
            case Reply.Bytes(byte[] bytes, boolean inside) ->
                    new RevocationAnswer(source, finding(bytes, judge), inside);
        };
    }

    private static RevocationFinding finding(byte[] bytes, Judge judge) {
        try {
            return judge.judge(bytes);
        } catch (DoubtfulException e) {
            return new Doubtful(e.doubt(), Optional.empty());
        }
    }

    @FunctionalInterface
    private interface Judge {
        RevocationFinding judge(byte[] answer) throws DoubtfulException;
    }
}
