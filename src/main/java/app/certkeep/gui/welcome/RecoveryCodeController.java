package app.certkeep.gui.welcome;

import app.certkeep.app.OutputFile;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Shows the recovery code, once.
public final class RecoveryCodeController {
    /// How a code is kept: where it goes and who tells how that went.
    public record Keeping(
            SecretClipboard clipboard,
            Dialogs dialogs,
            TaskRunner tasks,
            Notices notices,
            ErrorPresenter errors) {}

    /// Characters of one group with its hyphen; the code is shown in two rows of whole groups.
    private static final int GROUP = 5;

    private final char[] characters;
    private final Keeping keeping;
    private final Runnable onContinue;

    @FXML private Label code;

    /// @param shownOnce is closed here
    /// @param onContinue what happens when the user has kept the code
    public RecoveryCodeController(RecoveryCode shownOnce, Keeping keeping, Runnable onContinue) {
        this.characters = shownOnce.toChars();
        shownOnce.close();
        this.keeping = keeping;
        this.onContinue = onContinue;
    }

    @FXML
    void initialize() {
        int middle = 4 * GROUP;
        code.setText(
                new String(characters, 0, middle)
                        + "\n"
                        + new String(characters, middle, characters.length - middle));
    }

    @FXML
    void copy() {
        keeping.clipboard().copy(characters);
        keeping.notices().success("welcome.recovery.copied", SecretClipboard.STAYS.toSeconds());
    }

    @FXML
    void save() {
        keeping.dialogs()
                .chooseTarget("welcome.recovery.save", "certkeep-recovery-code.txt")
                .ifPresent(this::saveTo);
    }

    private void saveTo(Path target) {
        keeping.tasks()
                .run(
                        writing(target, SecretBytes.ofUtf8(characters)),
                        written -> keeping.notices().success("welcome.recovery.saved"),
                        keeping.errors()::present);
    }

    private static Callable<Path> writing(Path target, SecretBytes code) {
        return () -> {
            try (code) {
                new OutputFile(target.toString()).write(code.bytes(), true);
                return target;
            }
        };
    }

    @FXML
    void proceed() {
        Arrays.fill(characters, '\0');
        code.setText("");
        onContinue.run();
    }
}
