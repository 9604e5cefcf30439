package app.certkeep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Something of others that Certkeep is made of.
///
/// @param jars names of its jars without their versions, or what else it is
/// @param licence as an expression of SPDX
/// @param place where to read more, a URL
public record Part(List<String> jars, String name, String licence, String place) {
    private static final String FILE = "/licences/parts.tsv";

    /// All parts. The package's own list, in CycloneDX, has them with their versions.
    public static List<Part> all() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Part.class.getResourceAsStream(FILE)),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Part::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part of(String line) {
        String[] fields = line.split("\t", -1);
        return new Part(List.of(fields[0].split(" ")), fields[1], fields[2], fields[3]);
    }
}
