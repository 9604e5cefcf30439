package app.certkeep.gui.frame;

import app.certkeep.gui.common.Command;
import app.certkeep.i18n.Messages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the user can do, and what of it fits what is typed.
final class PaletteViewModel {
    private final List<Choice> all;

    /// @param commands what the user may do
    /// @param run does one, wherever that is
    PaletteViewModel(Stream<Command> commands, Messages messages, Consumer<Command> run) {
        all = commands.map(command -> choice(command, messages, run)).toList();
    }

    private static Choice choice(Command command, Messages messages, Consumer<Command> run) {
        return new Choice(
                messages.text(command.scope().nameKey()),
                Screen.of(command).map(Screen::icon).orElse("fth-chevron-right"),
                messages.text(command.nameKey()),
                command.shortcutText(),
                () -> run.accept(command));
    }

    /// Those whose name and group have all the words, or beginnings of words, in any case. Groups
    /// stay together; the one with the best name comes first.
    List<Choice> matching(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Choice> found = all.stream().filter(choice -> fits(choice, words)).toList();
        if (typed.isBlank()) {
            return found;
        }
        Comparator<Choice> best = Comparator.comparingInt(choice -> rank(choice, words[0]));
        List<Choice> sorted = found.stream().sorted(best).toList();
        List<String> groups = sorted.stream().map(Choice::group).distinct().toList();
        return sorted.stream()
                .sorted(Comparator.comparingInt(choice -> groups.indexOf(choice.group())))
                .toList();
    }

    private static boolean fits(Choice choice, String[] words) {
        String text = (choice.name() + " " + choice.group()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(text::contains);
    }

    private static int rank(Choice choice, String word) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(word)) {
            return 0;
        }
        if (name.contains(" " + word)) {
            return 1;
        }
        return name.contains(word) ? 2 : 3;
    }
}
