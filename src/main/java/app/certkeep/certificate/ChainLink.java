package app.certkeep.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A certificate in the tree of those that vouch for another.
///
/// @param id where the user has it
/// @param trusted whether it is among the roots that this computer's Java trusts
/// @param proved whether its key was seen to have signed what it vouches for here: always so but
///     where the algorithm is unknown or the check would take too long
/// @param issuers authorities that vouch for it, those of the roots first; several where they have
///     signed each other
public record ChainLink(
        String name,
        String subject,
        String issuer,
        String sha256,
        Instant notBefore,
        Instant notAfter,
        CertificateStatus status,
        Optional<UUID> id,
        boolean trusted,
        boolean proved,
        End end,
        List<ChainLink> issuers) {

    /// Why the tree ends here, or not.
    public enum End {
        /// Its issuers follow.
        GOES_ON,
        /// It has signed itself, or is trusted as it is.
        ROOT,
        /// Neither the user nor this computer has its issuer.
        MISSING,
        /// It has issuers that are not shown: they lead back to it, or there are too many.
        CUT
    }

    /// Whether some way from here ends at a root, trusted or not.
    boolean leadsToRoot() {
        return end == End.ROOT || issuers.stream().anyMatch(ChainLink::leadsToRoot);
    }

    /// Whether some way from here ends at a trusted root, all of it proved.
    public boolean leadsToTrust() {
        return proved && (trusted || issuers.stream().anyMatch(ChainLink::leadsToTrust));
    }
}
