package app.certkeep.gui.common;

import app.certkeep.account.PasswordStrength;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Optional;

/// Four pieces of a bar, as many filled as the password is strong, with words below. It takes no
/// room while nothing is typed.
public final class StrengthBar extends VBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final HBox pieces = new HBox();
    private final Label words = new Label();

    public StrengthBar() {
        getStyleClass().add("strength");
        pieces.getStyleClass().add("pieces");
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        for (int i = 0; i < PasswordStrength.Level.values().length; i++) {
            Region piece = new Region();
            piece.getStyleClass().add("piece");
            HBox.setHgrow(piece, Priority.ALWAYS);
            pieces.getChildren().add(piece);
        }
        getChildren().addAll(pieces, words);
    }

    public void follow(PasswordStrengthViewModel model) {
        words.textProperty().bind(model.wordsProperty());
        visibleProperty().bind(model.wordsProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        model.levelProperty().subscribe(this::show);
    }

    private void show(Optional<PasswordStrength.Level> level) {
        for (PasswordStrength.Level one : PasswordStrength.Level.values()) {
            boolean reached = level.filter(now -> one.ordinal() <= now.ordinal()).isPresent();
            pieces.getChildren().get(one.ordinal()).pseudoClassStateChanged(FILLED, reached);
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)),
                    level.filter(one::equals).isPresent());
        }
    }
}
