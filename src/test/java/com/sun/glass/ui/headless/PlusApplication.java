package com.sun.glass.ui.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.ClipboardAssistance;
import com.sun.glass.ui.CommonDialogs.ExtensionFilter;
import com.sun.glass.ui.CommonDialogs.FileChooserResult;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The toolkit's application object, and the tests' handle on the desktop it plays. All methods are
/// for the JavaFX thread.
public final class PlusApplication extends HeadlessApplication {

    private static final int SCREEN_WIDTH = 1600;
    private static final int SCREEN_HEIGHT = 1000;
    private static final int DPI = 96;
    private static final int COLOR_DEPTH = 32;

    private final DragAndDrop dragAndDrop = new DragAndDrop();
    private final PlusRobot robot = new PlusRobot(this, dragAndDrop);
    private final HeadlessWindowManager windows = new HeadlessWindowManager();
    private final Deque<List<File>> chooserAnswers = new ArrayDeque<>();
    private final List<String> openedDocuments = new ArrayList<>();
    private final Screen[] screens = {
        new Screen(
                0,
                COLOR_DEPTH,
                0,
                0,
                SCREEN_WIDTH,
                SCREEN_HEIGHT,
                0,
                0,
                SCREEN_WIDTH,
                SCREEN_HEIGHT,
                0,
                0,
                SCREEN_WIDTH,
                SCREEN_HEIGHT,
                DPI,
                DPI,
                1f,
                1f,
                1f,
                1f)
    };

    /// The running application object.
    ///
    /// @throws ClassCastException if the toolkit was started on another platform
    public static PlusApplication current() {
        return (PlusApplication) Application.GetApplication();
    }

    /// Answers the next file or folder chooser that has no answer yet; an empty list cancels it. A
    /// chooser without an answer is cancelled too.
    public void answerChooser(List<Path> files) {
        chooserAnswers.add(files.stream().map(Path::toFile).toList());
    }

    /// Drops files as if dragged here from a file manager.
    ///
    /// @param x the point's distance in pixels from the screen's left edge
    /// @param y the same from its top
    /// @return whether the window under the point took them
    public boolean dropFiles(int x, int y, List<Path> files) {
        ClipboardAssistance data = new ClipboardAssistance(Clipboard.DND) {};
        data.setData(
                Clipboard.FILE_LIST_TYPE,
                files.stream().map(Path::toString).toArray(String[]::new));
        data.setSupportedActions(Clipboard.ACTION_COPY_OR_MOVE | Clipboard.ACTION_REFERENCE);
        dragAndDrop.forget();
        data.flush();
        robot.mouseMove(x, y);
        robot.mouseMove(x, y);
        boolean taken = dragAndDrop.drop(x, y) != Clipboard.ACTION_NONE;
        data.close();
        return taken;
    }

    /// Addresses given to the system's browser since the last [#reset()].
    public List<String> openedDocuments() {
        return List.copyOf(openedDocuments);
    }

    /// Forgets answers, opened documents and an unfinished drag, so that tests do not meet each
    /// other's leavings.
    public void reset() {
        chooserAnswers.clear();
        openedDocuments.clear();
        dragAndDrop.forget();
        robot.releaseAll();
    }

    /// The clipboard that carries what is being dragged.
    public Clipboard dragClipboard() {
        return new DragClipboard(dragAndDrop);
    }

    PlusRobot robot() {
        return robot;
    }

    @Override
    protected Screen[] staticScreen_getScreens() {
        return screens.clone();
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int styleMask) {
        PlusWindow window = new PlusWindow(windows, owner, screen, styleMask);
        robot.windowAdded(window);
        window.setRobot(robot);
        return window;
    }

    @Override
    public View createView() {
        return new PlusView();
    }

    @Override
    public GlassRobot createRobot() {
        return robot;
    }

    @Override
    public Cursor createCursor(int x, int y, Pixels pixels) {
        return new HeadlessCursor(Cursor.CURSOR_CUSTOM);
    }

    @Override
    protected void staticCursor_setVisible(boolean visible) {}

    @Override
    protected boolean _supportsTransparentWindows() {
        return true;
    }

    @Override
    protected void _showDocument(String address) {
        openedDocuments.add(address);
    }

    @Override
    protected int _getKeyCodeForChar(char character, int hint) {
        return Character.toUpperCase(character);
    }

    @Override
    protected FileChooserResult staticCommonDialogs_showFileChooser(
            Window owner,
            String folder,
            String fileName,
            String title,
            int type,
            boolean multiple,
            ExtensionFilter @Nullable [] filters,
            int chosenFilter) {
        List<File> answer = chooserAnswers.poll();
        if (answer == null || answer.isEmpty()) {
            return new FileChooserResult();
        }
        boolean filtered = filters != null && filters.length > 0;
        return new FileChooserResult(answer, filtered ? filters[Math.max(0, chosenFilter)] : null);
    }

    @Override
    protected @Nullable File staticCommonDialogs_showFolderChooser(
            Window owner, String folder, String title) {
        List<File> answer = chooserAnswers.poll();
        return answer == null || answer.isEmpty() ? null : answer.getFirst();
    }
}
