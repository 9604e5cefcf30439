package app.certkeep.gui.welcome;

import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;

/// The recovery code on its one day: shown first, then two of its groups are asked for, so that
/// nobody goes on without having kept it.
public final class RecoveryCodeViewModel {
    /// Groups of four characters; the check character after them is no group.
    private static final int GROUPS = 8;

    private static final int GROUP = 4;

    private final char[] characters;
    private final Messages messages;
    private final Runnable onContinue;
    private final int first;
    private final int second;
    private final StringProperty firstProblem = new SimpleStringProperty("");
    private final StringProperty secondProblem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    /// @param shownOnce is closed here
    /// @param onContinue what happens when both groups were right
    public RecoveryCodeViewModel(
            RecoveryCode shownOnce, RandomSource random, Messages messages, Runnable onContinue) {
        this.characters = shownOnce.toChars();
        shownOnce.close();
        this.messages = messages;
        this.onContinue = onContinue;
        int one = (int) (random.fraction() * GROUPS);
        int other = (one + 1 + (int) (random.fraction() * (GROUPS - 1))) % GROUPS;
        first = Math.min(one, other);
        second = Math.max(one, other);
    }

    /// In two rows of whole groups.
    String rows() {
        int middle = GROUPS / 2 * (GROUP + 1);
        return new String(characters, 0, middle)
                + "\n"
                + new String(characters, middle, characters.length - middle);
    }

    /// The code itself; not a copy.
    char[] characters() {
        return characters;
    }

    /// A copy for a file, which the receiver closes.
    SecretBytes toBytes() {
        return SecretBytes.ofUtf8(characters);
    }

    String firstQuestion() {
        return messages.text("welcome.recovery.group", first + 1);
    }

    String secondQuestion() {
        return messages.text("welcome.recovery.group", second + 1);
    }

    StringProperty firstProblemProperty() {
        return firstProblem;
    }

    StringProperty secondProblemProperty() {
        return secondProblem;
    }

    /// Whether the groups are asked for, so that the code is out of sight.
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    void ask() {
        asking.set(true);
    }

    void showAgain() {
        firstProblem.set("");
        secondProblem.set("");
        asking.set(false);
    }

    /// Goes on where both groups are right; the code is wiped then.
    ///
    /// @return whether they were
    boolean check(String typedFirst, String typedSecond) {
        firstProblem.set(problem(typedFirst, first));
        secondProblem.set(problem(typedSecond, second));
        boolean right = firstProblem.get().isEmpty() && secondProblem.get().isEmpty();
        if (right) {
            Arrays.fill(characters, '\0');
            onContinue.run();
        }
        return right;
    }

    private String problem(String typed, int group) {
        char[] right =
                Arrays.copyOfRange(characters, group * (GROUP + 1), group * (GROUP + 1) + GROUP);
        return RecoveryCode.sameGroup(typed, right)
                ? ""
                : messages.text("welcome.recovery.group.wrong", group + 1);
    }
}
