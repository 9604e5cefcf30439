package app.certkeep.gui.support;

import com.sun.glass.ui.headless.PlusApplication;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Base of the tests that drive a window as a person would. Each test has a fresh stage; the
/// robot's methods (`clickOn`, `write`, …) are inherited from TestFX.
public abstract class WindowTest extends ApplicationTest {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    /// So often a click looks for a target that was taken away before it came.
    private static final int MOST_TRIES = 5;

    /// So often a click follows a target that moves.
    private static final int MOST_MOVES = 60;

    private Stage stage;

    /// Keeps the stage that TestFX hands out. A test that needs the stage at once overrides it and
    /// calls `super.start(stage)` first.
    @Override
    public void start(Stage primary) {
        stage = primary;
        PlusApplication.current().reset();
    }

    /// The stage of this test.
    protected final Stage stage() {
        return stage;
    }

    /// Makes a view on the JavaFX thread and shows it alone in a window of 1200 by 800.
    protected final <T extends Parent> T show(Callable<T> makeView) {
        T view =
                Fx.call(
                        () -> {
                            T made = makeView.call();
                            stage.setMinWidth(0);
                            stage.setMinHeight(0);
                            stage.setMaximized(false);
                            stage.setScene(new Scene(new StackPane(made), WIDTH, HEIGHT));
                            // TestFX hands out one stage to all tests, in the size the last left.
                            stage.sizeToScene();
                            stage.show();
                            return made;
                        });
        WaitForAsyncUtils.waitForFxEvents();
        return view;
    }

    /// See [Fx#waitFor(String, BooleanSupplier)].
    protected final void waitFor(String what, BooleanSupplier condition) {
        Fx.waitFor(what, condition);
    }

    /// Waits until a node that fits the query is there and visible.
    protected final <T extends Node> T find(String query, Class<T> type) {
        // Kept as it is seen: a list that loads anew may have none a moment later.
        AtomicReference<T> found = new AtomicReference<>();
        waitFor(query, () -> visible(query, type, found));
        return found.get();
    }

    /// Clicks a button of the dialog that is open.
    protected final void answerDialog(String button) {
        waitFor(button, () -> canBeClicked(button));
        clickOn(Fx.call(() -> dialogButton(button)));
    }

    private boolean canBeClicked(String text) {
        Button button = dialogButton(text);
        return button != null && !button.isDisabled();
    }

    /// A button of the dialog that is open, or null.
    protected final Button dialogButton(String text) {
        return lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElse(null);
    }

    /// Types into a field that is there or comes soon.
    protected final void enter(String query, String text) {
        TextInputControl field = find(query, TextInputControl.class);
        clickOn(field).write(text);
        // A password field shows other characters, but as many.
        waitFor(query + " to be filled", () -> field.getText().length() >= text.length());
    }

    /// Waits until a field that is there or comes soon holds a text, which may be read first.
    protected final void waitForInput(String query, String text) {
        TextInputControl field = find(query, TextInputControl.class);
        waitFor(text + " in " + query, () -> field.getText().equals(text));
    }

    /// Clicks what is there or comes soon. Where a list loads anew at the same moment, its row may
    /// be another one by the time of the click: then again.
    @Override
    public final FxRobot clickOn(String query, MouseButton... buttons) {
        for (int tries = 1; ; tries++) {
            find(query, Node.class);
            try {
                super.clickOn(query, buttons);
                return this;
            } catch (RuntimeException gone) {
                if (tries == MOST_TRIES) {
                    throw gone;
                }
            }
        }
    }

    /// Clicks when the target stands where it stood two frames ago, so that no layout moves it from
    /// under the mouse; the robot goes there in steps and waits a tenth of a second after each.
    @Override
    public final FxRobot clickOn(PointQuery target, Motion motion, MouseButton... buttons) {
        Point2D there = target.query();
        for (int tries = 0; tries < MOST_MOVES; tries++) {
            robotContext().getMouseRobot().moveNoWait(there);
            Fx.waitForFrames(2);
            Point2D now = target.query();
            if (now.equals(there)) {
                break;
            }
            there = now;
        }
        clickOn(buttons);
        return this;
    }

    /// Types into what has the focus at once: the robot waits for the window after each character,
    /// which took more time than all else in these tests.
    @Override
    public final FxRobot write(String text) {
        Fx.run(() -> focused().replaceSelection(text));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    @Override
    public final FxRobot write(String text, int sleepMillis) {
        return write(text);
    }

    private static TextInputControl focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner())
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field has the focus"));
    }

    /// Goes past the page of the recovery code, as who has kept it does.
    protected final void keepRecoveryCode() {
        String code = find("#code", Label.class).getText().replaceAll("[^0-9A-Z]", "");
        picture("recovery-code");
        clickOn("#ask");
        answerGroup("#firstQuestion", "#first", code);
        answerGroup("#secondQuestion", "#second", code);
        picture("recovery-code-asked");
        clickOn("#proceed");
    }

    private void answerGroup(String question, String field, String code) {
        String words = find(question, Label.class).getText();
        int group = Integer.parseInt(words.replaceAll("\\D", "")) - 1;
        enter(field, code.substring(group * 4, group * 4 + 4));
    }

    /// Answers the next file or folder chooser; without files it is cancelled.
    protected final void answerChooser(Path... files) {
        Fx.run(() -> PlusApplication.current().answerChooser(List.of(files)));
    }

    /// Drops files from outside on the middle of a node.
    ///
    /// @return whether they were taken
    protected final boolean dropFilesOn(Node target, Path... files) {
        boolean taken =
                Fx.call(
                        () -> {
                            Bounds area = target.localToScreen(target.getBoundsInLocal());
                            return PlusApplication.current()
                                    .dropFiles(
                                            (int) area.getCenterX(),
                                            (int) area.getCenterY(),
                                            List.of(files));
                        });
        WaitForAsyncUtils.waitForFxEvents();
        return taken;
    }

    /// Addresses handed to the system's browser by this test.
    protected final List<String> openedDocuments() {
        return Fx.call(() -> PlusApplication.current().openedDocuments());
    }

    /// Writes what the window shows, at twice its size.
    protected final Path picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return Pictures.take(stage.getScene(), name);
    }

    private <T extends Node> boolean visible(
            String query, Class<T> type, AtomicReference<T> found) {
        lookup(query).queryAll().stream()
                .filter(node -> type.isInstance(node) && node.isVisible())
                .findFirst()
                .ifPresent(node -> found.set(type.cast(node)));
        return found.get() != null;
    }
}
