package app.certkeep.served;

import app.certkeep.network.AddressKind;
import app.certkeep.network.ForbiddenAddressException;
import app.certkeep.network.GuardedSockets;
import app.certkeep.network.NetworkProblem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// Connects to a server for as long as it takes to see its certificates: 10 s in all, once its name
/// is resolved.
final class ServerProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GuardedSockets sockets = new GuardedSockets();
    private final Duration patience;

    ServerProbe() {
        this(PATIENCE);
    }

    ServerProbe(Duration patience) {
        this.patience = patience;
    }

    Probed probe(ServerAddress server) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(server.host());
        } catch (IOException e) {
            return new Probed.Failed(NetworkProblem.of(e));
        }
        Deadline deadline = Deadline.in(patience);
        try (Socket socket = connected(addresses, server.port(), deadline);
                Deadline.Watch _ = deadline.closing(socket)) {
            return shown(server, socket);
        } catch (RefusedException e) {
            return new Probed.Failed(NetworkProblem.NO_STARTTLS);
        } catch (IOException e) {
            return new Probed.Failed(
                    deadline.isOver() ? NetworkProblem.TIMEOUT : NetworkProblem.of(e));
        }
    }

    /// To the first address that answers. That one of them is forbidden is told before all else.
    private Socket connected(InetAddress[] addresses, int port, Deadline deadline)
            throws IOException {
        IOException failure = new IOException("no address");
        for (int i = 0; i < addresses.length; i++) {
            Socket socket = sockets.createSocket();
            try {
                int patience = deadline.share(addresses.length - i);
                socket.connect(new InetSocketAddress(addresses[i], port), patience);
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = failure instanceof ForbiddenAddressException ? failure : e;
            }
        }
        throw failure;
    }

    private static Probed shown(ServerAddress server, Socket socket) throws IOException {
        Upgrade.begin(socket, server);
        CapturedChain captured = new CapturedChain();
        Optional<Agreement> agreement = Optional.empty();
        try (SSLSocket tls = encrypted(server, socket, captured)) {
            tls.startHandshake();
            SSLSession session = tls.getSession();
            agreement = Optional.of(new Agreement(session.getProtocol(), session.getCipherSuite()));
        } catch (IOException e) {
            // A server that wants a certificate of ours shows its own before it gives up.
            if (captured.certificates().isEmpty()) {
                throw e;
            }
        }
        AddressKind place =
                AddressKind.of(((InetSocketAddress) socket.getRemoteSocketAddress()).getAddress());
        return new Probed.Shown(captured.certificates(), agreement, place);
    }

    private static SSLSocket encrypted(ServerAddress server, Socket socket, CapturedChain captured)
            throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        context(captured)
                                .getSocketFactory()
                                .createSocket(socket, server.host(), server.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setServerNames(serverNames(server));
        tls.setSSLParameters(parameters);
        return tls;
    }

    /// Addresses are not sent (RFC 6066, section 3), and Java refuses names with underscores.
    private static List<SNIServerName> serverNames(ServerAddress server) {
        return server.isAddress() || server.host().contains("_")
                ? List.of()
                : List.of(new SNIHostName(server.host()));
    }

    /// A new one each time: a session that was kept would be resumed without certificates.
    private static SSLContext context(CapturedChain captured) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {captured}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is part of every JDK", e);
        }
    }
}
