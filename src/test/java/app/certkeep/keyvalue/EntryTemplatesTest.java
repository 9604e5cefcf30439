package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

class EntryTemplatesTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void a_database_becomes_typed_entries_below_one_folder() {
        assertThat(
                        entries.templates()
                                .make(
                                        EntryTemplate.DATABASE,
                                        "shop/db",
                                        Map.of("host", Values.of("db"), "port", Values.of("5432"))))
                .extracting(EntrySummary::key)
                .containsExactly(
                        "shop/db/host",
                        "shop/db/port",
                        "shop/db/name",
                        "shop/db/user",
                        "shop/db/password");

        assertThat(Values.text(entries.reveal("shop/db/port"))).isEqualTo("5432");
        assertThat(entries.find("shop/db/port").orElseThrow().details().type())
                .isEqualTo(EntryType.NUMBER);
        assertThat(Values.text(entries.reveal("shop/db/password"))).isEmpty();
    }

    @Test
    void what_cannot_be_empty_is_made_only_with_a_value() {
        assertThat(entries.templates().make(EntryTemplate.LOG_IN, "wiki", Map.of()))
                .extracting(EntrySummary::key)
                .containsExactly("wiki/user", "wiki/password");
        assertThat(
                        entries.templates()
                                .make(EntryTemplate.SSH, "web", Map.of("port", Values.of(""))))
                .extracting(EntrySummary::key)
                .containsExactly("web/host", "web/user", "web/private-key", "web/passphrase");
    }

    @Test
    void where_a_key_is_taken_or_a_value_is_wrong_nothing_is_made() {
        entries.set("shop/password", Values.of("1"));

        assertThatThrownBy(() -> entries.templates().make(EntryTemplate.DATABASE, "shop", Map.of()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () ->
                                entries.templates()
                                        .make(
                                                EntryTemplate.DATABASE,
                                                "x",
                                                Map.of("port", Values.of("many"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () ->
                                entries.templates()
                                        .make(
                                                EntryTemplate.API_TOKEN,
                                                "x",
                                                Map.of("port", Values.of("1"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> entries.templates().make(EntryTemplate.SSH, "", Map.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(entries.count()).isEqualTo(1);
    }
}
