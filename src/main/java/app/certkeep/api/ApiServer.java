package app.certkeep.api;

import app.certkeep.app.Certkeep;
import app.certkeep.failure.ConflictException;
import app.certkeep.i18n.Messages;

import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the local API until it is closed, with a store that is open. It listens at 127.0.0.1 and
/// nowhere else.
public final class ApiServer implements AutoCloseable {
    /// The port where nobody names one.
    public static final int USUAL_PORT = 8743;

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final byte[] HERE = {127, 0, 0, 1};

    /// For calls that are under way, in seconds.
    private static final int LONGEST_END = 5;

    private final HttpServer server;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final OpenSessions sessions;
    private final RouteTable routes;

    private ApiServer(HttpServer server, Certkeep certkeep, ApiOptions options) {
        this.server = server;
        Messages messages = new Messages(Locale.getDefault(Locale.Category.DISPLAY));
        sessions = new OpenSessions(certkeep);
        routes = new RouteTable(certkeep, sessions, messages, options);
        Door door = new Door(server.getAddress().getPort());
        server.createContext("/", new Gate(door, routes, new Problems(messages, certkeep.clock())));
        server.setExecutor(calls);
        server.start();
        LOG.info("the local API is served at {}", address());
    }

    /// @throws ConflictException where the port cannot be had
    public static ApiServer start(Certkeep certkeep, ApiOptions options) {
        Limits.apply();
        try {
            InetAddress here = InetAddress.getByAddress(HERE);
            InetSocketAddress place = new InetSocketAddress(here, options.port());
            HttpServer server = HttpServer.create(place, Limits.BACKLOG);
            return new ApiServer(server, certkeep, options);
        } catch (IOException e) {
            ConflictException taken =
                    new ConflictException(
                            "the port is taken", "api.port.taken", options.port() + "");
            taken.initCause(e);
            throw taken;
        }
    }

    /// Where it is called, without a slash at its end.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + Route.BASE;
    }

    RouteTable routes() {
        return routes;
    }

    OpenSessions sessions() {
        return sessions;
    }

    /// Waits for calls that are under way, a few seconds at most before their callers are left
    /// alone. What was caused and not sent yet stays in the outbox.
    @Override
    public void close() {
        server.stop(LONGEST_END);
        // Nobody is interrupted: each may be in the database.
        calls.close();
        sessions.close();
    }
}
