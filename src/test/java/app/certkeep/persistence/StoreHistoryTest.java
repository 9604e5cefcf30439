package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.StoreUnavailableException;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;

import javax.sql.DataSource;

@Tag("h2")
class StoreHistoryTest {
    @TempDir Path folder;
    private SmallStore store;

    @BeforeEach
    void make() {
        store = new SmallStore(folder, Clock.systemUTC());
        store.open().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_newest_version_is_that_of_the_newest_script(String dialect) throws IOException {
        try (Stream<Path> scripts =
                Files.list(Path.of("src/main/resources/db/migration", dialect))) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .hasSize(Integer.parseInt(StoreHistory.NEWEST))
                    .anyMatch(name -> name.startsWith("V" + StoreHistory.NEWEST + "__"));
        }
    }

    @Test
    void nothing_is_to_be_done_where_all_scripts_were_run() {
        assertThat(isNewest(FileOpening.SCRIPTS)).isTrue();
    }

    @Test
    void scripts_of_two_places_are_left_to_flyway() {
        assertThat(isNewest(FileOpening.SCRIPTS, "classpath:db/more")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '3'",
                "delete from \"flyway_schema_history\" where \"version\" = '3'",
                "insert into \"flyway_schema_history\" select 99, '99', 'later', 'SQL',"
                        + " 'V99__later.sql', 1, 'CERTKEEP', now(), 1, true",
            })
    void a_history_that_is_not_ours_is_found_and_refused(String change) throws SQLException {
        execute(change);

        assertThat(isNewest(FileOpening.SCRIPTS)).isFalse();
        assertThatThrownBy(store::open).isInstanceOf(StoreUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update \"flyway_schema_history\" set \"script\" = 'V3__x.sql' where \"version\" ="
                        + " '3'",
                "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '3'",
                "delete from \"flyway_schema_history\" where \"version\" = '"
                        + StoreHistory.NEWEST
                        + "'",
                "drop table \"flyway_schema_history\"",
            })
    void a_history_that_did_not_come_to_its_end_is_left_to_flyway(String change)
            throws SQLException {
        execute(change);

        assertThat(isNewest(FileOpening.SCRIPTS)).isFalse();
    }

    private boolean isNewest(String... scripts) {
        return StoreHistory.isNewest(source(), scripts);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(store.file().jdbcUrl());
        source.setUser(StoreFile.USER);
        source.setPassword("");
        return source;
    }
}
