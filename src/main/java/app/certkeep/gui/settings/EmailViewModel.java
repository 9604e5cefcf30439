package app.certkeep.gui.settings;

import app.certkeep.account.CodeCheck;
import app.certkeep.account.CodeSending;
import app.certkeep.account.EmailStatus;
import app.certkeep.account.EmailVerification;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Whether the user's address is verified, and how it becomes so.
public final class EmailViewModel {
    private final EmailVerification email;
    private final TaskRunner tasks;
    private final Voice voice;
    private final OneAtATime atATime;

    private final StringProperty state = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty offered = new SimpleBooleanProperty();
    private final BooleanProperty codeAsked = new SimpleBooleanProperty();

    public EmailViewModel(EmailVerification email, TaskRunner tasks, Voice voice) {
        this.email = email;
        this.tasks = tasks;
        this.voice = voice;
        atATime = new OneAtATime(tasks);
        refresh();
    }

    /// Empty where addresses are not verified in this store.
    StringProperty stateProperty() {
        return state;
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty problemProperty() {
        return problem;
    }

    /// Whether a code can be sent.
    BooleanProperty offeredProperty() {
        return offered;
    }

    /// Whether a code is on its way.
    BooleanProperty codeAskedProperty() {
        return codeAsked;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return atATime.workingProperty();
    }

    /// Loads the state again.
    public void refresh() {
        tasks.run(email::status, this::show, voice.errors()::present);
    }

    private void show(EmailStatus status) {
        String word = status.verified() ? "verified" : "not-verified";
        boolean told = status.verified() || status.canSend();
        state.set(told ? voice.messages().text("settings.email." + word) : "");
        offered.set(status.canSend() && !status.verified());
        codeAsked.set(offered.get() && status.codeOnItsWay());
    }

    void send() {
        work(email::sendCode, this::sent);
    }

    private void sent(CodeSending outcome) {
        switch (outcome) {
            case CodeSending.Sent sent ->
                    voice.notices().success("account.email.sent", sent.email());
            case CodeSending.VerifiedAlready done ->
                    voice.notices().success("account.email.verified");
            case CodeSending.TooSoon wait ->
                    problem.set(voice.messages().text("settings.email.wait"));
            case CodeSending.NotSent failed -> problem.set(words(failed));
        }
        refresh();
    }

    private String words(CodeSending.NotSent failed) {
        String why = failed.why().name().toLowerCase(Locale.ROOT);
        return voice.messages().text("account.email.not-sent." + why);
    }

    void verify() {
        String entered = code.get();
        work(() -> email.verify(entered), this::verified);
    }

    private void verified(CodeCheck outcome) {
        switch (outcome) {
            case VERIFIED -> {
                code.set("");
                voice.notices().success("account.email.verified");
            }
            case WRONG -> problem.set(voice.messages().text("account.email.code.wrong"));
            case OVER -> problem.set(voice.messages().text("account.email.code.over"));
        }
        refresh();
    }

    private <T> void work(Callable<T> work, Consumer<T> onSuccess) {
        if (!workingProperty().get()) {
            problem.set("");
            atATime.run(work, onSuccess, failure -> problem.set(voice.errors().words(failure)));
        }
    }
}
