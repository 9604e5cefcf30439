package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// More entries at once than are written together.
class ManyEntriesTest {
    private static final int COUNT = 250;

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void hundreds_come_in_change_move_and_go_out_together() {
        assertThat(take("first")).containsOnly(State.NEW).hasSize(COUNT);
        assertThat(take("second")).containsOnly(State.CHANGED).hasSize(COUNT);
        assertThat(take("second")).containsOnly(State.UNCHANGED).hasSize(COUNT);
        assertThat(entries.folders().move("shop", "shop/old")).hasSize(COUNT);

        try (SecretBytes file = entries.exporting().file("shop/old/", EntryFormat.ENV)) {
            assertThat(Values.text(file).lines().sorted())
                    .containsExactlyElementsOf(lines("second").lines().sorted().toList());
        }
        assertThat(entries.count()).isEqualTo(COUNT);
        assertThat(entries.history().list("shop/old/K249").versions())
                .extracting(EntryVersion::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(Values.text(entries.history().reveal("shop/old/K249", 1))).isEqualTo("first249");
    }

    @Test
    void where_one_of_hundreds_cannot_move_none_does() {
        take("value");
        entries.set("taken/K249", Values.of("of another"));

        assertThatThrownBy(() -> entries.folders().move("shop", "taken"))
                .isInstanceOf(ConflictException.class);
        assertThat(entries.list("shop/").entries()).hasSize(COUNT);
        assertThat(entries.list("taken/").entries()).hasSize(1);
    }

    private List<State> take(String value) {
        try (SecretBytes file = Values.of(lines(value));
                FileContent content = EntryFormat.ENV.read(file)) {
            return entries.importing().take(content, "shop/", Existing.OVERWRITE).stream()
                    .map(ImportedEntry::state)
                    .toList();
        }
    }

    private static String lines(String value) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> "K" + i + "=" + value + i + "\n")
                .collect(Collectors.joining());
    }
}
