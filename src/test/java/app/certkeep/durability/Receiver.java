package app.certkeep.durability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that hears of switches and counts how often it heard each message. Every so many
/// requests it says that it is busy, which does not count as heard.
final class Receiver implements AutoCloseable {
    private static final int BUSY_EVERY = 25;

    private final HttpServer server;
    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url(int endpoint) {
        return "http://127.0.0.1:%d/%d".formatted(server.getAddress().getPort(), endpoint);
    }

    /// How often an endpoint accepted a message.
    int timesHeard(String messageId) {
        return heard.getOrDefault(messageId, 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean busy = requests.incrementAndGet() % BUSY_EVERY == 0;
            if (!busy) {
                heard.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1, Integer::sum);
            }
            exchange.sendResponseHeaders(busy ? 503 : 204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
