package app.certkeep.served;

import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.network.AddressKind;
import app.certkeep.network.NetworkProblem;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/// What came of asking a server for its certificates.
public sealed interface FetchResult {

    /// The server that was asked.
    ServerAddress server();

    /// @param agreement empty where the server showed its certificates and then wanted one of ours
    /// @param chain as the server sent it, its own certificate first
    record Fetched(
            ServerAddress server,
            AddressKind place,
            Optional<Agreement> agreement,
            List<ParsedCertificate> chain,
            List<Verdict> verdicts)
            implements FetchResult {

        /// All of them in PEM, to be imported.
        public byte[] pem() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            chain.forEach(one -> all.writeBytes(PemWriter.certificate(one.der())));
            return all.toByteArray();
        }
    }

    /// Nothing was seen.
    record Unreachable(ServerAddress server, NetworkProblem problem) implements FetchResult {}
}
