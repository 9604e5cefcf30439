package app.certkeep.certificate;

import app.certkeep.certificate.ChainLink.End;
import app.certkeep.failure.InvalidInputException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One way through the tree of those that vouch for a certificate, to go out with it.
final class IssuerPath {
    private IssuerPath() {}

    /// The issuers above a certificate, nearest first: a way to a trusted root where there is one.
    ///
    /// @throws InvalidInputException where one of them is missing
    static List<ChainLink> above(ChainLink certificate, ExportChain wanted) {
        List<ChainLink> path = new ArrayList<>();
        if (wanted == ExportChain.NONE) {
            return path;
        }
        ChainLink at = certificate;
        while (at.end() == End.GOES_ON) {
            at = next(at);
            path.add(at);
        }
        if (at.end() != End.ROOT) {
            throw new InvalidInputException(
                    "an issuer is missing", "certificate.export.chain-incomplete", at.issuer());
        }
        if (wanted == ExportChain.ISSUERS && !path.isEmpty()) {
            path.removeLast();
        }
        return path;
    }

    private static ChainLink next(ChainLink from) {
        return first(from, ChainLink::leadsToTrust)
                .or(() -> first(from, ChainLink::leadsToRoot))
                .orElse(from.issuers().getFirst());
    }

    private static Optional<ChainLink> first(ChainLink at, Predicate<ChainLink> wanted) {
        return at.issuers().stream().filter(wanted).findFirst();
    }
}
