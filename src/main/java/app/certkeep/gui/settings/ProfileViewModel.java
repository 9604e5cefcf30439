package app.certkeep.gui.settings;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.EmailAddress;
import app.certkeep.account.PersonName;
import app.certkeep.account.Profile;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.Consumer;

/// Name and address of the signed-in user.
public final class ProfileViewModel {
    private final AccountSettings account;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<Profile> onChanged;
    private final OneAtATime work;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private String shownName = "";
    private String shownEmail = "";

    public ProfileViewModel(
            AccountSettings account, TaskRunner tasks, Voice voice, Consumer<Profile> onChanged) {
        this.account = account;
        this.tasks = tasks;
        this.voice = voice;
        this.onChanged = onChanged;
        work = new OneAtATime(tasks);
        load();
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Loads the profile again, where nothing is being typed.
    public void refresh() {
        if (name.get().equals(shownName) && email.get().equals(shownEmail)) {
            load();
        }
    }

    private void load() {
        tasks.run(account::profile, this::show, voice.errors()::present);
    }

    private void show(Profile profile) {
        shownName = profile.name();
        shownEmail = profile.email();
        name.set(profile.name());
        email.set(profile.email());
    }

    void save() {
        problem.set(problem());
        if (!problem.get().isEmpty() || workingProperty().get()) {
            return;
        }
        String newName = name.get();
        String newEmail = email.get();
        work.run(
                () -> account.changeProfile(newName, newEmail),
                profile -> {
                    show(profile);
                    onChanged.accept(profile);
                    voice.notices().success("settings.profile.saved");
                },
                failure -> problem.set(voice.errors().words(failure)));
    }

    private String problem() {
        if (!PersonName.isValid(name.get())) {
            return voice.messages().text("account.name.invalid", PersonName.LONGEST);
        }
        return EmailAddress.parse(email.get()).isPresent()
                ? ""
                : voice.messages().text("account.email.invalid");
    }
}
