package app.certkeep.gui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.Profile;
import app.certkeep.account.Role;
import app.certkeep.gui.common.Command;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

class PaletteViewModelTest {
    private final List<Command> done = new ArrayList<>();

    @Test
    void all_that_the_user_may_do_is_offered_and_nothing_else() {
        FrameViewModel user = frame(Role.USER, Set.of(Command.SETTINGS_BACKUPS));
        assertThat(user.offered())
                .contains(Command.NEW_ENTRY, Command.LOCK, Command.GO_SETTINGS)
                .doesNotContain(
                        Command.GO_ADMINISTRATION,
                        Command.SETTINGS_BACKUPS,
                        // About the chosen row, not about the screen.
                        Command.DELETE_ENTRY,
                        Command.SAVE_ENTRY);
        assertThat(frame(Role.ADMINISTRATOR, Set.of()).offered())
                .contains(Command.GO_ADMINISTRATION, Command.SETTINGS_BACKUPS);
    }

    @Test
    void words_in_any_order_and_case_find_what_has_them_in_its_name_or_group() {
        PaletteViewModel palette = palette();
        assertThat(names(palette, "ENTRY new")).containsExactly("New entry");
        assertThat(names(palette, "settings").subList(0, 2))
                .containsExactly("Go to Account settings", "Name and e-mail address");
        assertThat(names(palette, "imp")).startsWith("Import certificates and keys");
        assertThat(names(palette, "no such thing")).isEmpty();
        assertThat(names(palette, " ")).hasSize(palette.matching("").size());
    }

    @Test
    void what_is_chosen_is_done_and_its_shortcut_stands_beside_it() {
        Choice lock = palette().matching("lock").getFirst();
        assertThat(lock.hint()).isEqualTo(Command.LOCK.shortcutText()).isNotEmpty();
        lock.chosen().run();
        assertThat(done).containsExactly(Command.LOCK);
    }

    private PaletteViewModel palette() {
        return new PaletteViewModel(
                frame(Role.ADMINISTRATOR, Set.of()).offered(),
                new Messages(Locale.ENGLISH),
                done::add);
    }

    private static List<String> names(PaletteViewModel palette, String typed) {
        return palette.matching(typed).stream().map(Choice::name).toList();
    }

    private static FrameViewModel frame(Role role, Set<Command> missing) {
        return new FrameViewModel(
                new Profile(new UUID(0, 1), "Ada", "ada@example.com", role, Instant.EPOCH),
                () -> {},
                () -> {},
                missing);
    }
}
