package app.certkeep.gui.keyvalue;

import app.certkeep.activity.RandomResult;
import app.certkeep.activity.RandomTerms;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.generator.Alphabet;
import app.certkeep.generator.Generated;
import app.certkeep.generator.Recipe;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A random value being made. Those made here follow every choice at once; one from the service
/// comes only when it is asked for, because it costs.
final class GeneratorViewModel {
    /// What is made.
    enum Kind {
        PASSWORD,
        PASSPHRASE,
        UUID,
        HEX,
        BASE64,
        REMOTE;

        String textKey() {
            return "generator.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int USUAL_BYTES = 32;

    private final ValueSources sources;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PASSWORD);
    private final ObjectProperty<Integer> length =
            new SimpleObjectProperty<>(Recipe.Password.USUAL.length());
    private final ObjectProperty<Integer> words =
            new SimpleObjectProperty<>(Recipe.Passphrase.USUAL.words());
    private final ObjectProperty<Integer> bytes = new SimpleObjectProperty<>(USUAL_BYTES);
    private final ObjectProperty<Set<Alphabet>> alphabets =
            new SimpleObjectProperty<>(EnumSet.allOf(Alphabet.class));
    private final BooleanProperty withoutLookAlikes = new SimpleBooleanProperty();
    private final StringProperty separator =
            new SimpleStringProperty(Recipe.Passphrase.USUAL.separator());
    private final BooleanProperty capitals = new SimpleBooleanProperty();
    private final BooleanProperty number = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    GeneratorViewModel(
            ValueSources sources, TaskRunner tasks, ErrorPresenter errors, Messages messages) {
        this.sources = sources;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        kind.subscribe((before, now) -> chosen());
        Arrays.asList(length, words, bytes).forEach(p -> p.subscribe((b, now) -> remake()));
        Arrays.asList(withoutLookAlikes, capitals, number)
                .forEach(p -> p.subscribe((b, now) -> remake()));
        alphabets.subscribe((before, now) -> remake());
        separator.subscribe((before, now) -> remake());
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    ObjectProperty<Integer> lengthProperty() {
        return length;
    }

    ObjectProperty<Integer> wordsProperty() {
        return words;
    }

    ObjectProperty<Integer> bytesProperty() {
        return bytes;
    }

    BooleanProperty withoutLookAlikesProperty() {
        return withoutLookAlikes;
    }

    StringProperty separatorProperty() {
        return separator;
    }

    BooleanProperty capitalsProperty() {
        return capitals;
    }

    BooleanProperty numberProperty() {
        return number;
    }

    ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// How strong the value is, or what one costs.
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void use(Alphabet alphabet, boolean used) {
        Set<Alphabet> next = EnumSet.noneOf(Alphabet.class);
        next.addAll(alphabets.get());
        if (used ? next.add(alphabet) : next.remove(alphabet)) {
            alphabets.set(next);
        }
    }

    /// Makes the first value.
    void start() {
        chosen();
    }

    /// Another one; from the service where that is chosen.
    void again() {
        if (kind.get() == Kind.REMOTE) {
            obtain();
        } else {
            remake();
        }
    }

    /// The value, which the caller wipes.
    char[] characters() {
        return value.get().toCharArray();
    }

    /// Nothing stays on a dialog that is closed.
    void forget() {
        value.set("");
    }

    private void chosen() {
        value.set("");
        facts.set("");
        problem.set("");
        if (kind.get() == Kind.REMOTE) {
            showTerms();
        } else {
            remake();
        }
    }

    private void remake() {
        if (kind.get() == Kind.REMOTE) {
            return;
        }
        problem.set("");
        try (Generated made = sources.generator().make(recipe())) {
            value.set(new String(made.characters()));
            facts.set(messages.text("generator.bits", made.bits()));
        } catch (CertkeepException e) {
            value.set("");
            facts.set("");
            problem.set(errors.words(e));
        }
    }

    private Recipe recipe() {
        return switch (kind.get()) {
            case PASSWORD ->
                    new Recipe.Password(length.get(), alphabets.get(), withoutLookAlikes.get());
            case PASSPHRASE ->
                    new Recipe.Passphrase(
                            words.get(), separator.get(), capitals.get(), number.get());
            case UUID -> new Recipe.Uuid();
            case HEX -> new Recipe.Hex(bytes.get());
            case BASE64 -> new Recipe.Base64(bytes.get());
            case REMOTE -> throw new IllegalStateException("not made here");
        };
    }

    private void showTerms() {
        tasks.run(
                () -> {
                    Optional<RandomTerms> terms = sources.remote().terms();
                    return terms.isEmpty()
                            ? messages.text("random.none")
                            : messages.text(
                                    "generator.terms", terms.get().cost(), sources.balance().get());
                },
                this::showTerms,
                failure -> problem.set(errors.words(failure)));
    }

    private void showTerms(String text) {
        if (kind.get() == Kind.REMOTE) {
            facts.set(text);
        }
    }

    private void obtain() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        int asked = length.get();
        tasks.run(
                () -> sources.remote().obtain(asked, 1),
                this::obtained,
                failure -> {
                    busy.set(false);
                    problem.set(errors.words(failure));
                });
    }

    private void obtained(RandomResult result) {
        busy.set(false);
        switch (result) {
            case RandomResult.Obtained(SecretBytes text, long cost, long balance) -> {
                try (text) {
                    char[] characters = text.toChars();
                    value.set(new String(characters));
                    Arrays.fill(characters, '\0');
                }
                facts.set(messages.text("random.cost.taken", cost, balance));
            }
            case RandomResult.Failed failed -> {
                String why = failed.problem().name().toLowerCase(Locale.ROOT);
                problem.set(messages.text("random.failed." + why));
            }
        }
    }
}
