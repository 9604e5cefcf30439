package app.certkeep.notification;

import java.util.Set;

/// What a person enters to add an endpoint.
///
/// @param name where blank, the host is the name
/// @param allowHttp whether an address that is not encrypted was agreed to
/// @param events what it is told of, at least one
public record EndpointForm(String name, String url, boolean allowHttp, Set<EventType> events) {
    public EndpointForm {
        events = Set.copyOf(events);
    }

    /// For one that is told of switches alone.
    public EndpointForm(String name, String url, boolean allowHttp) {
        this(name, url, allowHttp, EventType.OF_SWITCHES);
    }
}
