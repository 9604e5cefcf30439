package app.certkeep.notification;

/// What a person enters to add an endpoint.
///
/// @param name where blank, the host is the name
/// @param allowHttp whether an address that is not encrypted was agreed to
public record EndpointForm(String name, String url, boolean allowHttp) {}
