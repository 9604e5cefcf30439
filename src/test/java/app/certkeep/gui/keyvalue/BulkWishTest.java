package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryType;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class BulkWishTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);
    private static final EntryDetails NOW =
            new EntryDetails(EntryType.TEXT, "n", List.of("a", "b"), DAY);

    private final BulkWish wish = new BulkWish();

    @Test
    void what_is_not_entered_stays_as_it_is() {
        assertThat(wish.somethingProperty().get()).isFalse();
        BulkEdit edit = wish.edit();

        assertThat(edit.details().apply(NOW)).isEqualTo(NOW);
        assertThat(edit.folder()).isNull();
    }

    @Test
    void tags_come_beside_those_there_are_and_others_go() {
        wish.addTagsProperty().set("c, ,d");
        wish.removeTagsProperty().set("a");

        assertThat(wish.somethingProperty().get()).isTrue();
        assertThat(wish.edit().details().apply(NOW).tags()).containsExactly("b", "c", "d");
    }

    @Test
    void an_expiry_is_taken_away_only_where_that_was_said() {
        wish.dayProperty().set(null);
        assertThat(wish.edit().details().apply(NOW).expires()).isEqualTo(DAY);
        wish.expireProperty().set(true);
        assertThat(wish.edit().details().apply(NOW).expires()).isNull();
    }

    @Test
    void a_folder_counts_only_where_they_are_to_move() {
        wish.folderProperty().set("shop/");
        assertThat(wish.edit().folder()).isNull();
        wish.moveProperty().set(true);
        assertThat(wish.edit().folder()).isEqualTo("shop");
    }
}
