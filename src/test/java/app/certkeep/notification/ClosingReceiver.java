package app.certkeep.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A small server of the old kind: it answers one request a connection, then closes it.
final class ClosingReceiver implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.0 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    ClosingReceiver() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                readRequest(connection.getInputStream());
                connection.getOutputStream().write(ANSWER);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /// Up to the last brace of the body, which every message ends with.
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("}}")) {
            read.append((char) in.read());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
