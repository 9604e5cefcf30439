package app.certkeep.gui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class NoticesTest {
    private final Notices notices = new Notices(new Messages(Locale.ENGLISH));
    private final List<String> undone = new ArrayList<>();

    @Test
    void the_newest_that_can_be_taken_back_is_taken_back_once() {
        notices.undoNewest();
        notices.successWithUndo(() -> undone.add("first"), "keyvalue.deleted", "a");
        notices.successWithUndo(() -> undone.add("second"), "keyvalue.deleted", "b");
        notices.error("account.session.ended");

        notices.undoNewest();
        assertThat(undone).containsExactly("second");
        assertThat(notices.shown()).hasSize(2);
        notices.undoNewest();
        notices.undoNewest();
        assertThat(undone).containsExactly("second", "first");
    }
}
