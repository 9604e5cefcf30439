package app.certkeep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What only the source text shows.
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path ALL = Path.of("src");
    private static final int LONGEST_FILE = 300;

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        assertThat(sources(MAIN).filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        assertThat(sources(MAIN).map(Path::getParent).distinct())
                .allSatisfy(
                        folder -> {
                            Path info = folder.resolve("package-info.java");
                            assertThat(info).exists();
                            assertThat(lines(info)).contains("@NullMarked");
                            assertThat(lines(info).getFirst()).startsWith("///");
                        });
    }

    /// The formatter breaks a `///` line that is too long into one of `///` and one of `//`, which
    /// silently drops the rest from the documentation.
    @Test
    void no_documentation_line_was_broken_by_the_formatter() {
        List<String> broken = new ArrayList<>();
        sources(ALL)
                .forEach(
                        file -> {
                            List<String> lines = lines(file);
                            for (int i = 1; i < lines.size(); i++) {
                                if (isPlainComment(lines.get(i))
                                        && isDocumentation(lines.get(i - 1))) {
                                    broken.add(file + ":" + (i + 1));
                                }
                            }
                        });
        assertThat(broken).isEmpty();
    }

    private static boolean isDocumentation(String line) {
        return line.strip().startsWith("///");
    }

    private static boolean isPlainComment(String line) {
        return line.strip().startsWith("//") && !isDocumentation(line);
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
