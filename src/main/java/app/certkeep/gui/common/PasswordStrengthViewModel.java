package app.certkeep.gui.common;

import app.certkeep.account.PasswordStrength;
import app.certkeep.account.StrengthMeter;
import app.certkeep.crypto.Password;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Locale;
import java.util.Optional;

/// Weighs what is typed as a new password, in the background and one at a time: what was typed
/// meanwhile is weighed next, and only the last of it. Used on the JavaFX thread.
public final class PasswordStrengthViewModel {
    private record Typed(Password password, String[] own) {}

    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final StrengthMeter meter = new StrengthMeter();
    private final ReadOnlyObjectWrapper<Optional<PasswordStrength.Level>> level =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<Typed> next = Optional.empty();
    private boolean weighing;

    public PasswordStrengthViewModel(TaskRunner tasks, ErrorPresenter errors, Messages messages) {
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
    }

    /// Empty where nothing is typed.
    ReadOnlyObjectProperty<Optional<PasswordStrength.Level>> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// How strong it is and what would help most.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Weighs a password and closes it.
    ///
    /// @param own name and address of whose it is
    public void typed(Password password, String... own) {
        next.ifPresent(earlier -> earlier.password().close());
        next = Optional.of(new Typed(password, own));
        weighNext();
    }

    private void weighNext() {
        if (weighing || next.isEmpty()) {
            return;
        }
        Typed typed = next.get();
        next = Optional.empty();
        weighing = true;
        tasks.run(
                () -> weigh(typed),
                this::weighed,
                failure -> {
                    weighing = false;
                    errors.present(failure);
                });
    }

    private Optional<PasswordStrength> weigh(Typed typed) {
        try (Password password = typed.password()) {
            return password.length() == 0
                    ? Optional.empty()
                    : Optional.of(meter.measure(password, typed.own()));
        }
    }

    private void weighed(Optional<PasswordStrength> strength) {
        weighing = false;
        level.set(strength.map(PasswordStrength::level));
        words.set(strength.map(this::words).orElse(""));
        weighNext();
    }

    private String words(PasswordStrength strength) {
        String how = messages.text("strength." + name(strength.level()));
        String advice = messages.text("strength.advice." + name(strength.advice()));
        return advice.isEmpty() ? how : how + " " + advice;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
