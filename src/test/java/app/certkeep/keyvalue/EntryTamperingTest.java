package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.sql.SQLException;

/// A stranger who has the file changes rows in it while Certkeep is closed.
@Tag("h2")
class EntryTamperingTest {
    private static final String OTHER = "(select %1$s from entry where revision = 2)";

    @RegisterExtension final FreshStore store = new FreshStore();

    @BeforeEach
    void keepTwoEntries() {
        KeyValueService entries = store.signUp("ada").keyValues();
        entries.set("first", Values.of("one"));
        entries.set("second", Values.of("two"));
        entries.set("second", Values.of("zwei"));
    }

    @Test
    void a_changed_byte_of_a_value_is_told_and_spoils_nothing_else() throws SQLException {
        KeyValueService entries =
                afterStranger(
                        """
                        update entry set content =
                            substring(content from 1 for octet_length(content) - 1)
                            || case substring(content from octet_length(content))
                                when x'00' then x'01' else x'00' end
                        where revision = 1\
                        """);

        refusesFirst(entries);
        assertThat(Values.text(entries.get("second").orElseThrow())).isEqualTo("zwei");
        assertThat(entries.list("").entries()).hasSize(2);
    }

    @Test
    void a_value_moved_from_another_row_is_told() throws SQLException {
        refusesFirst(afterStranger(copyToFirst("content")));
    }

    @Test
    void a_value_taken_for_a_heading_is_told() throws SQLException {
        refusesFirst(afterStranger("update entry set heading = content where revision = 1"));
    }

    @Test
    void a_revision_that_was_turned_back_is_told() throws SQLException {
        KeyValueService entries = afterStranger("update entry set revision = 7 where revision = 1");

        refusesFirst(entries);
    }

    @Test
    void look_up_hashes_that_were_swapped_are_told() throws SQLException {
        KeyValueService entries =
                afterStranger(
                        "create table noted as select revision, key_hash from entry",
                        "update entry set key_hash = x'00' where revision = 1",
                        "update entry set key_hash = (select key_hash from noted"
                                + " where noted.revision = 1) where revision = 2",
                        "update entry set key_hash = (select key_hash from noted"
                                + " where noted.revision = 2) where revision = 1",
                        "drop table noted");

        refusesFirst(entries);
        assertThatThrownBy(() -> entries.delete("first")).isInstanceOf(IntegrityException.class);
        assertThat(entries.count()).isEqualTo(2);
    }

    @Test
    void a_row_moved_to_another_account_is_told_there() throws SQLException {
        store.signUp("ben").keyValues().set("ours", Values.of("three"));
        store.reopen();
        stranger(
                "update entry set account_id = (select id from account where name = 'ben')"
                        + " where revision = 2");
        store.reopen();

        EntryList theirs = store.logIn("ben").keyValues().list("");
        assertThat(theirs.entries()).hasSize(1);
        assertThat(theirs.damaged()).hasSize(1);
    }

    @Test
    void a_damaged_heading_is_counted_and_hides_no_other_entry() throws SQLException {
        KeyValueService entries = afterStranger(copyToFirst("heading"));

        assertThat(entries.list("").entries()).extracting(EntrySummary::key).containsOnly("second");
        assertThat(entries.list("none").damaged()).hasSize(1);
        assertThat(entries.page(EntryQuery.of("x"), new PageRequest(1, 10)).damaged()).hasSize(1);
    }

    @Test
    void an_entry_whose_value_is_damaged_can_be_deleted_but_not_set() throws SQLException {
        KeyValueService entries = afterStranger(copyToFirst("content"));

        assertThatThrownBy(() -> entries.set("first", Values.of("new")))
                .isInstanceOf(IntegrityException.class);
        entries.delete("first");
        assertThat(entries.set("first", Values.of("new"))).isEqualTo(SetResult.CREATED);
    }

    private static void refusesFirst(KeyValueService entries) {
        assertThatThrownBy(() -> entries.get("first"))
                .isInstanceOf(IntegrityException.class)
                .hasMessageNotContaining("first")
                .hasMessageNotContaining("one");
    }

    private static String copyToFirst(String column) {
        return "update entry set "
                + column
                + " = "
                + OTHER.formatted(column)
                + " where revision = 1";
    }

    private KeyValueService afterStranger(String... statements) throws SQLException {
        store.certkeep().close();
        stranger(statements);
        store.reopen();
        return store.logIn("ada").keyValues();
    }

    private void stranger(String... statements) throws SQLException {
        store.certkeep().close();
        if (store.database().isShared()) {
            store.executeOnServer(statements);
        } else {
            Stranger.change(store.home(), statements);
        }
    }
}
