package app.certkeep.api;

import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.NotificationJson;

import java.util.List;

/// Who is told of what happens, and what became of telling them.
final class NotificationRoutes {
    private final OpenSessions sessions;
    private final int pageSize;

    NotificationRoutes(OpenSessions sessions, int pageSize) {
        this.sessions = sessions;
        this.pageSize = pageSize;
    }

    List<Route> routes() {
        return List.of(
                Route.small(
                        "GET",
                        "/endpoints",
                        sessions.with(
                                (request, user) ->
                                        Answer.json(
                                                user.endpoints()
                                                        .page(request.query().page(pageSize))
                                                        .json(NotificationJson::of)))),
                Route.small(
                        "GET",
                        "/deliveries",
                        sessions.with(
                                (request, user) ->
                                        Answer.json(
                                                user.deliveries()
                                                        .page(
                                                                DeliveryQuery.ALL,
                                                                request.query().page(pageSize))
                                                        .json(NotificationJson::of)))));
    }
}
