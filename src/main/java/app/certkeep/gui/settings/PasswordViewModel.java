package app.certkeep.gui.settings;

import app.certkeep.account.AccountSettings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Changing the password.
public final class PasswordViewModel {
    private final AccountSettings account;
    private final Voice voice;
    private final OneAtATime work;

    private final StringProperty problem = new SimpleStringProperty("");

    public PasswordViewModel(AccountSettings account, TaskRunner tasks, Voice voice) {
        this.account = account;
        this.voice = voice;
        work = new OneAtATime(tasks);
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Changes the password and closes all three.
    ///
    /// @param done called where it was changed
    void change(Password current, Password replacement, Password again, Runnable done) {
        boolean same = replacement.sameAs(again);
        again.close();
        problem.set(same ? "" : voice.messages().text("welcome.password.differs"));
        if (!same || workingProperty().get()) {
            current.close();
            replacement.close();
            return;
        }
        work.run(
                () -> {
                    try (current;
                            replacement) {
                        account.changePassword(current, replacement);
                        return true;
                    }
                },
                changed -> {
                    voice.notices().success("settings.password.changed");
                    done.run();
                },
                failure -> problem.set(voice.errors().words(failure)));
    }
}
