package app.certkeep.gui.settings;

import app.certkeep.account.AccountSettings;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether an administrator can reset the account.
public final class AdministratorResetViewModel {
    private final AccountSettings account;
    private final TaskRunner tasks;
    private final Voice voice;
    private final OneAtATime work;
    private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();

    public AdministratorResetViewModel(AccountSettings account, TaskRunner tasks, Voice voice) {
        this.account = account;
        this.tasks = tasks;
        this.voice = voice;
        work = new OneAtATime(tasks);
        refresh();
    }

    ReadOnlyBooleanProperty resettableProperty() {
        return resettable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    public void refresh() {
        tasks.run(account::isResettable, resettable::set, voice.errors()::present);
    }

    /// Decides it, as far as the policy allows; what came of it is shown.
    void allow(boolean wanted) {
        resettable.set(wanted);
        work.run(
                () -> {
                    account.allowReset(wanted);
                    return account.isResettable();
                },
                possible -> {
                    resettable.set(possible);
                    if (wanted == possible) {
                        voice.notices()
                                .success(possible ? "settings.reset.on" : "settings.reset.off");
                    } else {
                        voice.notices().error("settings.reset.policy");
                    }
                },
                failure -> {
                    resettable.set(!wanted);
                    voice.errors().present(failure);
                });
    }
}
