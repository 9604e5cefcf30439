package app.certkeep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What every database of the PostgreSQL protocol takes, those that scale out included; see
/// decision 0011.
class SqlRulesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// One place that all writers meet, or things that such databases have not or have otherwise.
    private static final Pattern REFUSED =
            Pattern.compile(
                    "\\w (small|big)?serial\\b|\\b(sequence|nextval|next"
                        + " value|identity|trigger|function"
                        + "|procedure|extension|language|inherits|partition|unlogged|temporary"
                        + "|exclude|deferrable|domain|enum|advisory|rule|listen|notify|vacuum|tablespace|using"
                        + " gin|using gist|lock table)\\b");

    private static final Pattern TABLE =
            Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);

    @Test
    void each_database_has_the_same_migrations() {
        assertThat(names("postgresql")).isNotEmpty().isEqualTo(names("h2"));
    }

    @Test
    void migrations_use_nothing_that_a_database_that_scales_out_refuses() {
        files("postgresql")
                .forEach(
                        file ->
                                assertThat(statements(file))
                                        .as(file.toString())
                                        .doesNotContainPattern(REFUSED));
    }

    @Test
    void every_table_is_keyed_by_chance_and_not_by_counting() {
        for (Path file : files("postgresql")) {
            Matcher tables = TABLE.matcher(statements(file));
            while (tables.find()) {
                assertThat(tables.group(2))
                        .as(tables.group(1))
                        .containsPattern("\\b(\\w+ (uuid|bytea) primary key|primary key \\()");
            }
        }
    }

    @Test
    void the_program_asks_for_no_sequence_and_no_advisory_lock() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .forEach(
                            path ->
                                    assertThat(read(path))
                                            .as(path.toString())
                                            .doesNotContainPattern(
                                                    "nextval|next value for|pg_advisory"
                                                        + "|@GeneratedValue|@SequenceGenerator"));
        }
    }

    private static String statements(Path file) {
        return read(file).replaceAll("(?m)--.*$", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String database) {
        return files(database).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> files(String database) {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(database))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
