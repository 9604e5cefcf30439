package app.certkeep.served;

import app.certkeep.network.AddressKind;
import app.certkeep.network.NetworkProblem;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// What came of connecting to a server.
sealed interface Probed {

    /// @param chain as the server sent it, never empty
    record Shown(List<X509Certificate> chain, Optional<Agreement> agreement, AddressKind place)
            implements Probed {}

    record Failed(NetworkProblem problem) implements Probed {}
}
