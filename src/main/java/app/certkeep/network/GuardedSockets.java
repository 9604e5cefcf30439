package app.certkeep.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

import javax.net.SocketFactory;

/// Makes sockets that look at the address they are told to connect to. That is after any name was
/// resolved, so neither a name that leads inside nor one that changes its mind gets around it.
public final class GuardedSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return connected(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return connected(host, port);
    }

    private static Socket connected(InetAddress host, int port) throws IOException {
        Socket socket = new GuardedSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    private static final class GuardedSocket extends Socket {

        GuardedSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress to, int timeoutMillis) throws IOException {
            require(to);
            super.connect(to, timeoutMillis);
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            require(to);
            super.connect(to);
        }

        private static void require(SocketAddress to) throws ForbiddenAddressException {
            if (!(to instanceof InetSocketAddress target)
                    || target.getAddress() == null
                    || AddressKind.of(target.getAddress()) == AddressKind.FORBIDDEN) {
                throw new ForbiddenAddressException(to.toString());
            }
        }
    }
}
