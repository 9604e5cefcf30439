package app.certkeep.notification;

import app.certkeep.network.ClosedPort;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server with one fault, which hears what it can.
final class FaultyReceiver implements AutoCloseable {
    /// Longer than anybody who sends here waits.
    private static final Duration FOR_EVER = Duration.ofMinutes(10);

    enum Fault {
        SLOW,
        HANGING,
        /// Before it has read anything.
        RESETTING,
        /// Every second message, when it has read it.
        RESETTING_AT_TIMES,
        ERRORS,
        ERRORS_AT_FIRST,
        REDIRECTING,
        ENDLESS_ANSWER,
        FOREIGN_CERTIFICATE,
        CLOSED
    }

    record Heard(String messageId, String body) {}

    final Fault fault;
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final ClosedPort nobody = new ClosedPort();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    FaultyReceiver(Fault fault) throws IOException {
        this.fault = fault;
        InetAddress here = InetAddress.getLoopbackAddress();
        server =
                fault == Fault.FOREIGN_CERTIFICATE
                        ? tls().getServerSocketFactory().createServerSocket(0, 50, here)
                        : new ServerSocket(0, 50, here);
        if (fault == Fault.CLOSED) {
            server.close();
        } else {
            Thread.ofVirtual().start(this::accept);
        }
    }

    private static javax.net.ssl.SSLContext tls() {
        HeldCertificate unknown =
                new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
        return new HandshakeCertificates.Builder().heldCertificate(unknown).build().sslContext();
    }

    String url() {
        String scheme = fault == Fault.FOREIGN_CERTIFICATE ? "https" : "http";
        int port = fault == Fault.CLOSED ? nobody.number() : server.getLocalPort();
        return scheme + "://127.0.0.1:" + port + "/hook";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // Closed, which the loop looks for.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (fault == Fault.RESETTING) {
                socket.setSoLinger(true, 0);
                return;
            }
            heard.add(read(new DataInputStream(socket.getInputStream())));
            answer(socket, requests.incrementAndGet());
        } catch (IOException e) {
            // The other end has had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Socket socket, int request) throws IOException, InterruptedException {
        switch (fault) {
            case SLOW -> {
                closed.await(150, TimeUnit.MILLISECONDS);
                write(socket, "204 No Content", "");
            }
            case HANGING -> closed.await(FOR_EVER.toSeconds(), TimeUnit.SECONDS);
            case RESETTING_AT_TIMES -> {
                if (request % 2 == 1) {
                    socket.setSoLinger(true, 0);
                } else {
                    write(socket, "200 OK", "Content-Length: 0\r\n");
                }
            }
            case ERRORS -> write(socket, "500 Oh", "Content-Length: 0\r\n");
            case ERRORS_AT_FIRST ->
                    write(socket, request < 6 ? "503 Oh" : "200 OK", "Content-Length: 0\r\n");
            case REDIRECTING -> write(socket, "307 There", "Location: " + url() + "/else\r\n");
            case ENDLESS_ANSWER -> {
                write(socket, "200 OK", "");
                while (true) {
                    socket.getOutputStream().write(new byte[4096]);
                }
            }
            default -> throw new IllegalStateException("nothing is read there: " + fault);
        }
    }

    private static void write(Socket socket, String status, String headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static Heard read(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        byte[] body = new byte[Integer.parseInt(header(head, "content-length"))];
        in.readFully(body);
        return new Heard(header(head, "webhook-id"), new String(body, StandardCharsets.UTF_8));
    }

    private static String header(CharSequence head, String name) {
        return head.toString()
                .lines()
                .filter(line -> line.toLowerCase().startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        nobody.close();
    }
}
