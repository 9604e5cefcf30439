package app.certkeep.gui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.gui.common.Command.Scope;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

class CommandSetTest {
    @Test
    void a_shortcut_that_would_do_nothing_is_refused() {
        assertThatThrownBy(() -> CommandSet.of(Scope.NOTIFICATIONS, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> CommandSet.of(Scope.SETTINGS, Map.of(Command.NEW_ENDPOINT, () -> {})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_commands_that_hold_at_once_have_the_same_shortcut() {
        for (Scope screen : Scope.values()) {
            assertThat(
                            Stream.of(Scope.WINDOW, screen)
                                    .distinct()
                                    .flatMap(scope -> Command.of(scope).stream())
                                    .flatMap(command -> command.shortcuts().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_command_and_every_scope_has_a_name() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(Arrays.stream(Command.values()).map(Command::nameKey))
                .allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
        assertThat(Arrays.stream(Scope.values()).map(Scope::nameKey))
                .allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
    }
}
