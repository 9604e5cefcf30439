package app.certkeep.api;

import java.util.List;
import java.util.Map;

/// What anybody on this computer may know.
final class PlainRoutes {

    List<Route> routes() {
        return List.of(
                Route.small("GET", "/health", request -> Answer.json(Map.of("status", "up"))),
                Route.small("GET", "/openapi.json", request -> OpenApiDocument.answer()));
    }
}
