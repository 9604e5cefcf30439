package app.certkeep.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A receiver that does nothing but note when a message has arrived as a whole.
final class Arrivals implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final BlockingQueue<Long> times = new LinkedBlockingQueue<>();
    private final AtomicLong count = new AtomicLong();

    Arrivals() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
    }

    long count() {
        return count.get();
    }

    void forget() {
        times.clear();
    }

    /// By [System#nanoTime].
    long next() {
        try {
            Long time = times.poll(1, TimeUnit.MINUTES);
            if (time == null) {
                throw new IllegalStateException("nothing arrived");
            }
            return time;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] buffer = new byte[64 * 1024];
            while (read(in, buffer)) {
                times.add(System.nanoTime());
                count.incrementAndGet();
                socket.getOutputStream().write(ANSWER);
            }
        } catch (IOException e) {
            // The other end is done.
        }
    }

    /// One request with a length.
    private static boolean read(DataInputStream in, byte[] buffer) throws IOException {
        int size = 0;
        while (true) {
            int some = in.read(buffer, size, buffer.length - size);
            if (some < 0) {
                return false;
            }
            size += some;
            String text = new String(buffer, 0, size, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0 && size >= end + 4 + length(text.substring(0, end))) {
                return true;
            }
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
