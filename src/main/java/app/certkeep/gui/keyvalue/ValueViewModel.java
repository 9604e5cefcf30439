package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.gui.common.Weakly;
import app.certkeep.keyvalue.EntryType;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The value in the editor: in clear only while it is revealed, and for 30 s at most unless it is
/// being typed. What was typed is not lost by hiding; it waits as characters that can be wiped.
public final class ValueViewModel {
    static final Duration SHOWN_FOR = Duration.ofSeconds(30);
    private static final int LONGEST_TYPED = 100_000;

    private final BiConsumer<Duration, Runnable> later;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(true);

    /// Null while nothing was loaded.
    private @Nullable ValueText stored;

    /// Edits while they are hidden.
    private char @Nullable [] draft;

    private boolean isNew;
    /// Whether it is a draft that came back, so that any text counts as edited.
    private boolean cameBack;

    private boolean typedSinceShown;
    private boolean staysOpen;
    private int showing;

    ValueViewModel(BiConsumer<Duration, Runnable> later) {
        this.later = later;
        text.subscribe((before, now) -> typed(now));
    }

    /// Empty while the value is hidden.
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// False for a value with characters that a text area would drop.
    ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /// Whether what is revealed from now on is not hidden after a while.
    void stayOpen(boolean stays) {
        staysOpen = stays;
    }

    /// For an entry that has none yet.
    void startEmpty() {
        forget();
        isNew = true;
        show(ValueText.empty());
    }

    /// Whether [#revealKnown] can do without loading.
    boolean isKnown() {
        return stored != null;
    }

    void show(SecretBytes value) {
        show(ValueText.of(value));
    }

    /// Has edits back that were kept, hidden.
    void restore(SecretBytes typed) {
        boolean forNew = isNew;
        forget();
        isNew = forNew;
        ValueText text = ValueText.of(typed);
        stored = text;
        draft = text.shown().toCharArray();
        cameBack = true;
        editable.set(text.isEditable());
        edited.set(true);
    }

    /// Reveals edits that were hidden.
    void revealKnown() {
        char[] waiting = draft;
        if (stored != null && waiting != null) {
            revealed.set(true);
            text.set(new String(waiting));
            Arrays.fill(waiting, '\0');
            draft = null;
            startHiding();
        }
    }

    /// Puts other characters in the place of the value, as typing them would. They are copied.
    void replace(char[] characters) {
        if (stored == null) {
            stored = ValueText.empty();
        }
        if (draft != null) {
            Arrays.fill(draft, '\0');
            draft = null;
        }
        if (stored.isEditable()) {
            revealed.set(true);
            text.set(new String(characters));
            startHiding();
        }
    }

    /// Takes the clear text out of sight, keeping edits. An empty new value is left as it is.
    void hide() {
        if (!revealed.get() || stored == null || (isNew && !edited.get())) {
            return;
        }
        if (edited.get()) {
            draft = text.get().toCharArray();
        } else {
            stored.wipe();
            stored = null;
        }
        revealed.set(false);
        text.set("");
    }

    /// Why what was typed is no JSON where it should be, while it can be seen. Longer texts than
    /// anybody types are checked on saving alone.
    Optional<InvalidInputException> problem(EntryType type) {
        boolean checked = type == EntryType.JSON && revealed.get() && !text.get().isBlank();
        if (!checked || stored == null || text.get().length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        try (SecretBytes now = current(stored)) {
            return type.problem(now);
        }
    }

    /// The value to store, which the caller closes; nothing where it was not edited.
    Optional<SecretBytes> toStore() {
        return stored == null || !edited.get() ? Optional.empty() : Optional.of(current(stored));
    }

    /// What is shown or waits hidden is now what is stored.
    void saved() {
        if (stored != null && edited.get()) {
            char[] now = draft == null ? text.get().toCharArray() : draft;
            stored.wipe();
            stored = draft == null ? stored.with(now) : null;
            Arrays.fill(now, '\0');
            draft = null;
        }
        isNew = false;
        cameBack = false;
        edited.set(false);
    }

    void forget() {
        showing++;
        isNew = false;
        cameBack = false;
        revealed.set(false);
        if (stored != null) {
            stored.wipe();
        }
        if (draft != null) {
            Arrays.fill(draft, '\0');
        }
        stored = null;
        draft = null;
        text.set("");
        edited.set(false);
        editable.set(true);
    }

    private void show(ValueText value) {
        stored = value;
        editable.set(value.isEditable());
        text.set(value.shown());
        revealed.set(true);
        edited.set(false);
        startHiding();
    }

    private SecretBytes current(ValueText from) {
        char[] now = draft == null ? text.get().toCharArray() : draft.clone();
        try {
            return from.toStored(now);
        } finally {
            Arrays.fill(now, '\0');
        }
    }

    private void typed(String now) {
        if (revealed.get() && stored != null && stored.isEditable()) {
            edited.set(cameBack || !stored.isShownAs(now));
            typedSinceShown = true;
        }
    }

    private void startHiding() {
        typedSinceShown = false;
        if (staysOpen) {
            return;
        }
        int thisTime = ++showing;
        later.accept(SHOWN_FOR, Weakly.with(this, model -> model.hideUnlessTyping(thisTime)));
    }

    private void hideUnlessTyping(int thisTime) {
        if (thisTime != showing) {
            return;
        }
        if (typedSinceShown) {
            startHiding();
        } else {
            hide();
        }
    }
}
