package app.certkeep.certificate.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// Names of object identifiers, in the spelling of OpenSSL.
final class KnownNames {

    static final KnownNames ATTRIBUTES = new KnownNames("attribute-names.properties");
    static final KnownNames ALGORITHMS = new KnownNames("algorithm-names.properties");

    private final Map<String, String> names;

    private KnownNames(String resource) {
        Properties properties = new Properties();
        try (InputStream in = KnownNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.names =
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
    }

    Optional<String> find(String oid) {
        return Optional.ofNullable(names.get(oid));
    }

    String nameOrNumber(String oid) {
        return names.getOrDefault(oid, oid);
    }
}
