package app.certkeep.gui.common;

import app.certkeep.gui.common.Command.Scope;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the commands of one place do. Used on the JavaFX thread.
public final class CommandSet {
    private final Map<Command, Runnable> actions;

    private CommandSet(Map<Command, Runnable> actions) {
        this.actions = Map.copyOf(actions);
    }

    /// None at all.
    public static CommandSet none() {
        return new CommandSet(Map.of());
    }

    /// Those of a scope.
    ///
    /// @throws IllegalArgumentException where one belongs elsewhere, or one with a shortcut is
    ///     missing: whoever is told of a shortcut can rely on it
    public static CommandSet of(Scope scope, Map<Command, Runnable> actions) {
        actions.keySet().stream()
                .filter(command -> command.scope() != scope)
                .forEach(CommandSet::refuse);
        Command.of(scope).stream()
                .filter(command -> !command.shortcuts().isEmpty())
                .filter(command -> !actions.containsKey(command))
                .forEach(CommandSet::refuse);
        return new CommandSet(actions);
    }

    private static void refuse(Command command) {
        throw new IllegalArgumentException(command + " is missing or out of place");
    }

    public void run(Command command) {
        Objects.requireNonNull(actions.get(command), command::name).run();
    }

    /// Their shortcuts hold, wherever the focus is, while a node is in the window.
    public void holdWhileShown(Node node) {
        Map<KeyCombination, Runnable> shortcuts = new HashMap<>();
        actions.forEach(
                (command, action) -> command.shortcuts().forEach(it -> shortcuts.put(it, action)));
        node.sceneProperty().subscribe((before, now) -> moved(shortcuts, before, now));
    }

    private static void moved(
            Map<KeyCombination, Runnable> shortcuts, @Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            // One by one: the window may be going through them, for a shortcut that led away.
            shortcuts.keySet().forEach(before.getAccelerators()::remove);
        }
        if (now != null) {
            now.getAccelerators().putAll(shortcuts);
        }
    }

    /// Does what a key stands for that was pressed where the commands hold, and consumes it.
    public void pressed(KeyEvent pressed) {
        actions.entrySet().stream()
                .filter(each -> each.getKey().matches(pressed))
                .findFirst()
                .ifPresent(
                        each -> {
                            pressed.consume();
                            each.getValue().run();
                        });
    }
}
