package app.certkeep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// What takes long to make is made once and copied for each test.
public final class CopiedFolder {
    private CopiedFolder() {}

    /// With all that is in it, and with its rights.
    public static void copy(Path from, Path to) throws IOException {
        for (Path each : all(from)) {
            Path copy = to.resolve(from.relativize(each).toString());
            Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    public static void delete(Path folder) throws IOException {
        for (Path each : all(folder).reversed()) {
            Files.delete(each);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.toList();
        }
    }
}
