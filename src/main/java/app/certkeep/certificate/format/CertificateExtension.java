package app.certkeep.certificate.format;

import java.util.List;
import java.util.Optional;

/// An extension of a certificate (RFC 5280, section 4.2).
///
/// @param oid its number, dotted
/// @param nameKey key of the message that names it; empty where nothing here knows it
/// @param critical whether who does not understand it has to refuse the certificate
/// @param meaning what it says, at most 200 statements; empty where nothing here knows it
/// @param hex its value in lower-case hexadecimal, at most the first 4,096 octets and then `…`
public record CertificateExtension(
        String oid,
        Optional<String> nameKey,
        boolean critical,
        List<Statement> meaning,
        String hex) {

    /// What it is called.
    public Statement name() {
        return Statement.of(nameKey.orElse("certificate.extension.unknown"));
    }

    /// Whether it makes a statement of this key.
    public boolean says(String key) {
        return meaning.stream().anyMatch(statement -> statement.key().equals(key));
    }
}
