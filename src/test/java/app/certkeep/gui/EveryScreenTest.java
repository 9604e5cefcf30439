package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.Language;
import app.certkeep.gui.support.Fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What holds for every screen, for who sees none of it or has no mouse.
class EveryScreenTest extends TouredWindow {
    /// More than any screen has places for the focus.
    private static final int MOST_STEPS = 200;

    /// Where work starts.
    private static final Map<String, String> FIRST_FOCUS =
            Map.of(
                    "log-in", "email",
                    "sign-up", "name",
                    "certificates", "table",
                    "keys-and-values", "table",
                    "activity", "table",
                    "notifications", "endpoints",
                    "settings-1", "settingsTabs",
                    "administration-1", "administrationTabs");

    private final Dictionary dictionary = new Dictionary();
    private final Set<String> faults = new TreeSet<>();

    @Test
    void what_can_have_the_focus_has_a_name_and_its_turn_and_nothing_is_english_in_german()
            throws IOException {
        open(TourStore.SMALL);
        visitWelcome(this::check);
        logIn();
        visitScreens(TourStore.SMALL, this::check);

        assertThat(faults).isEmpty();
    }

    /// The window changes its language on each screen, and goes on with what is shown then.
    private void check(String screen) {
        Fx.run(
                () -> {
                    stage().getScene().getRoot().applyCss();
                    stage().getScene().getRoot().layout();
                });
        Optional.ofNullable(FIRST_FOCUS.get(screen)).ifPresent(id -> checkFocus(screen, id));
        faults.addAll(faultsOf(screen));
        speak(Language.Choice.GERMAN);
        String german = screen + " in German";
        faults.addAll(faultsOf(german));
        Fx.call(() -> ShownTexts.of(stage().getScene().getRoot())).stream()
                .filter(dictionary::isNotTranslated)
                .forEach(text -> faults.add(german + ": " + text));
        speak(Language.Choice.ENGLISH);
    }

    private List<String> faultsOf(String screen) {
        List<String> faults = new ArrayList<>();
        List<Node> places = Fx.call(() -> places(stage().getScene().getRoot()));
        for (Node place : places) {
            if (Fx.call(() -> !hasName(place))) {
                faults.add(screen + ": no name for " + shown(place));
            }
        }
        List<Node> reached = reached();
        faults.addAll(Fx.call(() -> TabOrder.faults(screen, reached, places)));
        places.stream()
                .filter(place -> !reached.contains(place) && !isInGroupOf(reached, place))
                .forEach(place -> faults.add(screen + ": not reached " + shown(place)));
        return faults;
    }

    private void checkFocus(String screen, String id) {
        Node owner = Fx.call(() -> stage().getScene().getFocusOwner());
        if (owner == null || !id.equals(owner.getId())) {
            faults.add(screen + ": work starts at " + id + ", not " + owner);
        }
    }

    /// Where the focus comes to when the Tab key is pressed again and again.
    private List<Node> reached() {
        Set<Node> reached = new LinkedHashSet<>();
        Robot robot = Fx.call(Robot::new);
        for (int i = 0; i < MOST_STEPS; i++) {
            Node owner =
                    Fx.call(
                            () -> {
                                robot.keyType(KeyCode.TAB);
                                return stage().getScene().getFocusOwner();
                            });
            if (owner != null && !reached.add(owner)) {
                break;
            }
        }
        return List.copyOf(reached);
    }

    /// Of toggles that exclude one another the Tab key reaches one, from which arrow keys go on.
    private static boolean isInGroupOf(List<Node> reached, Node place) {
        return place instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    /// What the user could act on, in the order of the scene.
    private static List<Node> places(Node node) {
        List<Node> places = new ArrayList<>();
        if (!node.isVisible() || node.isDisabled()) {
            return places;
        }
        if (node instanceof TableRow<?>) {
            // Arrow keys go through rows, Enter opens what can be done.
            return places;
        }
        if (node instanceof Control && node.isFocusTraversable()) {
            places.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> places.addAll(places(child)));
        }
        return places;
    }

    private static boolean hasName(Node place) {
        if (isText(place.getAccessibleText()) || labels(place)) {
            return true;
        }
        return switch (place) {
            case Labeled labeled -> isText(labeled.getText());
            case TextInputControl field -> isText(field.getPromptText());
            case TabPane tabs -> tabs.getTabs().stream().allMatch(tab -> isText(tab.getText()));
            default -> false;
        };
    }

    private static boolean labels(Node place) {
        return place.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label named && named.getLabelFor() == place);
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    static String shown(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + " " + node.getStyleClass();
    }
}
