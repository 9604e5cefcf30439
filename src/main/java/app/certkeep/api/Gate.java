package app.certkeep.api;

import app.certkeep.operation.OperationId;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/// Where all calls come in and all answers go out.
final class Gate implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String NOWHERE = "no route";

    private final Door door;
    private final RouteTable routes;
    private final Problems problems;

    Gate(Door door, RouteTable routes, Problems problems) {
        this.door = door;
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    public void handle(HttpExchange exchange) {
        OperationId.make().run(() -> serve(exchange));
    }

    private void serve(HttpExchange exchange) {
        try (exchange;
                Answer answer = answer(exchange)) {
            send(answer, exchange);
        } catch (IOException | BrokenOffException e) {
            LOG.debug("the caller went away", e);
        }
    }

    private Answer answer(HttpExchange exchange) {
        String place = NOWHERE;
        try {
            door.check(exchange.getRequestHeaders());
            String path = String.valueOf(exchange.getRequestURI().getRawPath());
            RouteTable.Found found = routes.find(exchange.getRequestMethod(), path);
            Route route = found.route();
            place = route.method() + " " + route.path();
            return route.work().answer(new Request(exchange, found.places(), route.largestBody()));
        } catch (BrokenOffException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return problems.of(e, place);
        }
    }

    private static void send(Answer answer, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        int length = answer.body().length();
        exchange.sendResponseHeaders(answer.status().code(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body().bytes());
        }
    }
}
