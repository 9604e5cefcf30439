package app.certkeep.api;

import app.certkeep.app.Certkeep;
import app.certkeep.i18n.Messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that can be called.
final class RouteTable {
    /// A route that was found, and what stands in its places.
    record Found(Route route, Map<String, String> places) {}

    private final List<Route> routes;

    RouteTable(Certkeep certkeep, OpenSessions sessions, Messages messages, ApiOptions options) {
        PasswordTurn turn = new PasswordTurn();
        int pageSize = certkeep.config().pageSize();
        routes =
                Stream.of(
                                new PlainRoutes().routes(),
                                new EntranceRoutes(certkeep.accounts(), turn, options).routes(),
                                new SessionRoutes(certkeep.accounts(), sessions).routes(),
                                new UserRoutes(sessions, turn).routes(),
                                new CertificateRoutes(sessions, messages, pageSize).routes(),
                                new EntryRoutes(sessions, pageSize).routes(),
                                new NotificationRoutes(sessions, pageSize).routes(),
                                new RandomRoutes(sessions).routes())
                        .flatMap(List::stream)
                        .toList();
    }

    List<Route> routes() {
        return routes;
    }

    /// @throws RefusedException where there is no such path, or it does not know the method
    Found find(String method, String rawPath) {
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> places = route.path().match(rawPath);
            if (places.isPresent() && route.method().equals(method)) {
                return new Found(route, places.get());
            }
            places.ifPresent(others -> allowed.add(route.method()));
        }
        if (allowed.isEmpty()) {
            throw new RefusedException(Status.NOT_FOUND, "api.path.unknown");
        }
        String methods = allowed.stream().collect(Collectors.joining(", "));
        throw new RefusedException(
                Status.METHOD_NOT_ALLOWED, Map.of("Allow", methods), "api.method", methods);
    }
}
