package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.served.Served;
import app.certkeep.served.ServedHost;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The services of commands about what servers serve.
record Serving(CertificateService certificates, Served served) {
    private static final int SHORTEST = 8;

    static Serving of(UserSession session) {
        return new Serving(session.certificates(), session.served());
    }

    /// The id of a server that a person means by a whole id or its first 8 or more characters.
    UUID hostOf(String idOrPrefix) {
        String prefix = idOrPrefix.strip().toLowerCase(Locale.ROOT);
        List<UUID> found =
                prefix.length() < SHORTEST
                        ? List.of()
                        : served.hosts().all().stream()
                                .map(ServedHost::id)
                                .filter(one -> one.toString().startsWith(prefix))
                                .toList();
        if (found.size() > 1) {
            throw new InvalidInputException("ambiguous", "notification.id.ambiguous", prefix);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no server", "served.host.missing"));
    }
}
