package app.certkeep.served;

import app.certkeep.served.TestAuthority.Issued;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A real server at loopback that shows certificates, over TLS at once or after the words of a
/// protocol.
public final class TlsServer implements AutoCloseable {
    /// What becomes of a connection.
    @FunctionalInterface
    interface Talk {
        void with(Socket socket) throws IOException;
    }

    private final ServerSocket listening;
    private final List<String> askedNames = new CopyOnWriteArrayList<>();

    private TlsServer(ServerSocket listening, Talk talk) {
        this.listening = listening;
        Thread.ofVirtual().start(() -> accept(talk));
    }

    private void accept(Talk talk) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> talk(talk, socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Talk talk, Socket socket) {
        try (socket) {
            talk.with(socket);
            if (socket instanceof SSLSocket tls) {
                note(tls);
            }
        } catch (IOException | RuntimeException e) {
            // The other side has seen what it wanted.
        }
    }

    private void note(SSLSocket tls) {
        ((ExtendedSSLSession) tls.getSession())
                .getRequestedServerNames()
                .forEach(name -> askedNames.add(((SNIHostName) name).getAsciiName()));
    }

    /// One that shows these over TLS.
    public static TlsServer showing(Issued own, X509Certificate... above) {
        return of(tlsSocket(own, above), socket -> ((SSLSocket) socket).startHandshake());
    }

    /// One that speaks TLS 1.2 alone and wants a certificate of the other side.
    static TlsServer wantingOne(Issued own) {
        SSLServerSocket listening = tlsSocket(own);
        listening.setEnabledProtocols(new String[] {"TLSv1.2"});
        listening.setNeedClientAuth(true);
        return of(listening, socket -> ((SSLSocket) socket).startHandshake());
    }

    /// One that shows these after the words of a protocol.
    static TlsServer upgrading(StartTls protocol, Issued own) {
        SSLContext context = context(own);
        return plain(
                socket -> {
                    talk(protocol, socket, true);
                    SSLSocket tls =
                            (SSLSocket)
                                    context.getSocketFactory()
                                            .createSocket(socket, null, socket.getPort(), true);
                    tls.setUseClientMode(false);
                    tls.startHandshake();
                });
    }

    /// One that knows the words of a protocol and will not go over to TLS.
    static TlsServer refusing(StartTls protocol) {
        return plain(
                socket -> {
                    talk(protocol, socket, false);
                    socket.getInputStream().read();
                });
    }

    /// One that listens on every address of loopback.
    static TlsServer plain(Talk talk) {
        try {
            return of(new ServerSocket(0), talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TlsServer of(ServerSocket listening, Talk talk) {
        return new TlsServer(listening, talk);
    }

    private static SSLServerSocket tlsSocket(Issued own, X509Certificate... above) {
        try {
            return (SSLServerSocket)
                    context(own, above)
                            .getServerSocketFactory()
                            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext context(Issued own, X509Certificate... above) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain =
                    Stream.concat(Stream.of(own.certificate()), Arrays.stream(above))
                            .toArray(Certificate[]::new);
            store.setKeyEntry("own", own.keys().getPrivate(), new char[0], chain);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void talk(StartTls protocol, Socket socket, boolean willing) throws IOException {
        switch (protocol) {
            case NONE -> {}
            case SMTP -> {
                say(socket, "220-mail.example.com\r\n220 ready\r\n");
                hear(socket, "\r\n");
                say(socket, "250-mail.example.com\r\n250-SIZE 1000\r\n250 STARTTLS\r\n");
                hear(socket, "STARTTLS\r\n");
                say(socket, willing ? "220 go on\r\n" : "454 not now\r\n");
            }
            case IMAP -> {
                say(socket, "* OK ready\r\n");
                hear(socket, "STARTTLS\r\n");
                say(socket, "* CAPABILITY IMAP4rev2\r\na1 " + (willing ? "OK" : "BAD") + " so\r\n");
            }
            case POP3 -> {
                say(socket, "+OK ready\r\n");
                hear(socket, "STLS\r\n");
                say(socket, willing ? "+OK begin\r\n" : "-ERR no\r\n");
            }
            case LDAP -> {
                hear(socket, "1.3.6.1.4.1.1466.20037");
                byte[] answer = HexFormat.of().parseHex("300c02010178070a01000400" + "0400");
                answer[9] = (byte) (willing ? 0 : 2);
                socket.getOutputStream().write(answer);
            }
            case POSTGRES -> {
                socket.getInputStream().readNBytes(8);
                say(socket, willing ? "S" : "N");
            }
            case XMPP -> {
                hear(socket, "version='1.0' to='localhost'>");
                say(
                        socket,
                        "<?xml version='1.0'?><stream:stream from='localhost'><stream:features>"
                                + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                                + "</stream:features>");
                hear(socket, "/>");
                say(
                        socket,
                        willing
                                ? "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                                : "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            }
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void hear(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        while (!heard.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("gone");
            }
            heard.write(octet);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public ServerAddress address() {
        return address(StartTls.NONE);
    }

    ServerAddress address(StartTls startTls) {
        return new ServerAddress("localhost", port(), startTls);
    }

    /// The names of hosts that connections asked for.
    List<String> askedNames() {
        return askedNames;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
