package app.certkeep.gui.settings;

import app.certkeep.account.AccountSettings;
import app.certkeep.app.Holdings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Deleting the own account.
public final class DeleteAccountViewModel {
    private final AccountSettings account;
    private final Supplier<Holdings> holdings;
    private final Voice voice;
    private final Runnable onDeleted;
    private final OneAtATime work;

    public DeleteAccountViewModel(
            AccountSettings account,
            Supplier<Holdings> holdings,
            TaskRunner tasks,
            Voice voice,
            Runnable onDeleted) {
        this.account = account;
        this.holdings = holdings;
        this.voice = voice;
        this.onDeleted = onDeleted;
        work = new OneAtATime(tasks);
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Counts what would go with the account.
    void countHoldings(Consumer<Holdings> counted) {
        work.run(holdings::get, counted, voice.errors()::present);
    }

    /// Deletes the account and closes the password.
    void delete(Password password) {
        work.run(
                () -> {
                    try (password) {
                        account.delete(password);
                        return true;
                    }
                },
                deleted -> onDeleted.run(),
                voice.errors()::present);
    }
}
