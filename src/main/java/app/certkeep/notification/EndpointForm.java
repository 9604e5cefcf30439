package app.certkeep.notification;

import java.util.Set;

/// What a person enters to add an endpoint.
///
/// @param allowHttp whether an address that is not encrypted was agreed to
/// @param settings the rest; without a name the host is the name, and without events it is told of
///     switches alone
public record EndpointForm(String url, boolean allowHttp, EndpointChange settings) {
    /// @param name may be blank
    public EndpointForm(String name, String url, boolean allowHttp, Set<EventType> events) {
        this(url, allowHttp, EndpointChange.NONE.named(name).toldOf(events));
    }

    public EndpointForm(String name, String url, boolean allowHttp) {
        this(url, allowHttp, EndpointChange.NONE.named(name));
    }

    /// Empty where none was entered.
    String name() {
        String name = settings.name();
        return name == null ? "" : name.strip();
    }
}
