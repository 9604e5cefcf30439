package app.certkeep.gui.frame;

import app.certkeep.account.Profile;
import app.certkeep.account.Role;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Where the signed-in user is, and who they are.
public final class FrameViewModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.CERTIFICATES);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper administrator = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper email = new ReadOnlyStringWrapper();
    private final Runnable logOut;
    private final Runnable lock;
    private Profile profile;

    public FrameViewModel(Profile profile, Runnable logOut, Runnable lock) {
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
