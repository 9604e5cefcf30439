package app.certkeep.gui.settings;

import app.certkeep.account.SecondStepOffer;
import app.certkeep.account.SecondStepService;
import app.certkeep.account.SecondStepStatus;
import app.certkeep.crypto.BackupCodes;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the settings of the second step hold and do.
public final class SecondStepViewModel {
    /// What the section shows now.
    enum Stage {
        OFF,
        /// The seed is shown and a code asked for.
        ENABLING,
        /// The backup codes are shown, once.
        CODES,
        ON
    }

    private final SecondStepService steps;
    private final TaskRunner tasks;
    private final Voice voice;
    private final OneAtATime atATime;

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.OFF);
    private final ObjectProperty<Optional<SecondStepOffer>> offer =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty codes = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty left = new SimpleStringProperty("");

    public SecondStepViewModel(SecondStepService steps, TaskRunner tasks, Voice voice) {
        this.steps = steps;
        this.tasks = tasks;
        this.voice = voice;
        atATime = new OneAtATime(tasks);
        refresh();
    }

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /// The seed, while it is shown.
    ObjectProperty<Optional<SecondStepOffer>> offerProperty() {
        return offer;
    }

    /// The backup codes, while they are shown.
    StringProperty codesProperty() {
        return codes;
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty problemProperty() {
        return problem;
    }

    /// How many backup codes are left, in words.
    StringProperty leftProperty() {
        return left;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return atATime.workingProperty();
    }

    /// Loads the state again, where the user is not in the middle of something.
    public void refresh() {
        if (stage.get() == Stage.OFF || stage.get() == Stage.ON) {
            tasks.run(steps::status, this::show, voice.errors()::present);
        }
    }

    private void show(SecondStepStatus status) {
        left.set(voice.messages().text("settings.second-step.left", status.backupCodesLeft()));
        stage.set(status.isOn() ? Stage.ON : Stage.OFF);
    }

    void begin() {
        work(
                steps::offer,
                made -> {
                    offer.set(Optional.of(made));
                    stage.set(Stage.ENABLING);
                });
    }

    void enable() {
        String entered = code.get();
        offer.get().ifPresent(made -> work(() -> steps.enable(made, entered), this::showCodes));
    }

    void replaceBackupCodes() {
        String entered = code.get();
        work(() -> steps.replaceBackupCodes(entered), this::showCodes);
    }

    /// Turns it off and closes the password.
    void disable(Password password) {
        String entered = code.get();
        work(
                () -> {
                    try (password) {
                        steps.disable(password, entered);
                        return true;
                    }
                },
                off -> {
                    code.set("");
                    stage.set(Stage.OFF);
                    voice.notices().success("settings.second-step.turned-off");
                });
    }

    private void showCodes(BackupCodes made) {
        try (made) {
            char[] lines = made.toLines();
            codes.set(new String(lines).strip());
            Arrays.fill(lines, '\0');
        }
        forgetOffer();
        stage.set(Stage.CODES);
    }

    /// The user has kept the backup codes.
    void kept() {
        codes.set("");
        stage.set(Stage.ON);
        refresh();
    }

    /// The user changed their mind while the seed was shown.
    void cancel() {
        forgetOffer();
        stage.set(Stage.OFF);
    }

    private void forgetOffer() {
        offer.get().ifPresent(SecondStepOffer::close);
        offer.set(Optional.empty());
        code.set("");
        problem.set("");
    }

    private <T> void work(Callable<T> work, Consumer<T> onSuccess) {
        if (!workingProperty().get()) {
            problem.set("");
            atATime.run(work, onSuccess, failure -> problem.set(voice.errors().words(failure)));
        }
    }
}
