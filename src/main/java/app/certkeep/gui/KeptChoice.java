package app.certkeep.gui;

import app.certkeep.account.PreferenceService;
import app.certkeep.account.Preferences;

import javafx.beans.property.ObjectProperty;
import javafx.util.Subscription;

import java.util.function.BiFunction;

/// A choice of the window that belongs to a user: shown as they prefer it, and kept among their
/// preferences when it changes.
final class KeptChoice<T extends Enum<T>> {
    private final ObjectProperty<T> choice;
    private final BiFunction<Preferences, String, Preferences> change;
    private final PreferenceService preferences;
    private final Shell shell;
    private final Subscription changes;
    private boolean applying;

    /// Choices that are on their way to the store, which knows an older one.
    private int keeping;

    /// @param change puts its name among preferences
    KeptChoice(
            ObjectProperty<T> choice,
            BiFunction<Preferences, String, Preferences> change,
            PreferenceService preferences,
            Shell shell) {
        this.choice = choice;
        this.change = change;
        this.preferences = preferences;
        this.shell = shell;
        changes = choice.subscribe((before, now) -> keep(now));
    }

    /// @param name empty where the user has never chosen: then the window stays as it is
    void show(String name) {
        if (keeping == 0 && !name.isEmpty()) {
            applying = true;
            choice.set(Enum.valueOf(choice.get().getDeclaringClass(), name));
            applying = false;
        }
    }

    private void keep(T chosen) {
        if (!applying) {
            keeping++;
            shell.tasks()
                    .run(
                            () -> preferences.change(now -> change.apply(now, chosen.name())),
                            kept -> keeping--,
                            failure -> {
                                keeping--;
                                shell.errors().present(failure);
                            });
        }
    }

    /// Lets go of the choice.
    void end() {
        changes.unsubscribe();
    }
}
