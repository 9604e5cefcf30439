package app.certkeep.served;

/// How a server and this computer would speak.
///
/// @param protocol such as `TLSv1.3`
/// @param cipher such as `TLS_AES_256_GCM_SHA384`
public record Agreement(String protocol, String cipher) {}
