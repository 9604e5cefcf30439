package app.certkeep.making;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a certificate is to say.
///
/// @param subject by RFC 4514, such as `CN=example.com,O=Example`; a name without `=` is the common
///     name
/// @param names alternative ones with their kind, such as `DNS:example.com`; the kind may be left
///     out where the name shows it
/// @param pathLength how many authorities may follow in a chain; for [Template#CA] alone
public record Wish(String subject, List<String> names, Template template, OptionalInt pathLength) {

    /// A subject of parts that people type; blank ones are left out.
    public static String subjectOf(String commonName, String organisation, String country) {
        return Stream.of(part("CN", commonName), part("O", organisation), part("C", country))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(","));
    }

    private static String part(String type, String value) {
        return value.isBlank() ? "" : type + "=" + SubjectName.escaped(value.strip());
    }

    public static Wish of(String subject, List<String> names, Template template) {
        return new Wish(subject, names, template, OptionalInt.empty());
    }
}
