package app.certkeep.gui.frame;

import app.certkeep.account.Profile;
import app.certkeep.account.Role;
import app.certkeep.gui.common.Command;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Where the signed-in user is, and who they are.
public final class FrameViewModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.CERTIFICATES);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper administrator = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper email = new ReadOnlyStringWrapper();
    private final Runnable logOut;
    private final Runnable lock;
    private final Set<Command> missing;
    private Profile profile;

    /// @param missing what cannot be done in this store
    public FrameViewModel(Profile profile, Runnable logOut, Runnable lock, Set<Command> missing) {
        this.missing = missing;
        this.profile = profile;
        this.logOut = logOut;
        this.lock = lock;
        show(profile);
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    ReadOnlyStringProperty emailProperty() {
        return email.getReadOnlyProperty();
    }

    /// Whether the user is an administrator, and may go to that screen.
    ReadOnlyBooleanProperty administratorProperty() {
        return administrator.getReadOnlyProperty();
    }

    boolean mayGoTo(Screen wanted) {
        return wanted != Screen.ADMINISTRATION || administrator.get();
    }

    /// Whether the user may do it, and the store can.
    boolean may(Command command) {
        boolean reachable = command != Command.GO_ADMINISTRATION || administrator.get();
        return reachable && !missing.contains(command);
    }

    /// What the palette offers: all that does not depend on where the focus is, what belongs to
    /// the shown screen first.
    Stream<Command> offered() {
        return Arrays.stream(Command.values())
                .filter(command -> command != Command.PALETTE && may(command))
                .filter(
                        command ->
                                command.scope() == Command.Scope.WINDOW
                                        || Screen.of(command).isPresent())
                .sorted(Comparator.comparing(command -> !isOnShownScreen(command)));
    }

    private boolean isOnShownScreen(Command command) {
        return Screen.of(command).filter(screen.get()::equals).isPresent();
    }

    /// Shows a profile that was changed.
    public void show(Profile changed) {
        profile = changed;
        name.set(profile.name());
        email.set(profile.email());
        administrator.set(profile.role() == Role.ADMINISTRATOR);
        if (!mayGoTo(screen.get())) {
            screen.set(Screen.CERTIFICATES);
        }
    }

    /// Who is signed in, as shown last.
    public Profile profile() {
        return profile;
    }

    void lock() {
        lock.run();
    }

    void logOut() {
        logOut.run();
    }
}
