package app.certkeep.certificate;

import java.util.OptionalLong;

/// A search that a user keeps under a name.
///
/// @param text of a [CertificateQuery]
/// @param count of the certificates that it shows now; empty where a word of it is not understood,
///     as another version of Certkeep may have saved it
public record SavedFilter(String name, String text, OptionalLong count) {}
