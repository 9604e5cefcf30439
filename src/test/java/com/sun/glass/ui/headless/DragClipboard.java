package com.sun.glass.ui.headless;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.SystemClipboard;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;

/// Carries dragged data inside this process. Filling it is what starts a drag, as on the platforms
/// with a desktop.
final class DragClipboard extends SystemClipboard {

    private final DragAndDrop dragAndDrop;

    DragClipboard(DragAndDrop dragAndDrop) {
        super(Clipboard.DND);
        this.dragAndDrop = dragAndDrop;
    }

    /// True, so that the data is read back from this process and never from a system.
    @Override
    protected boolean isOwner() {
        return true;
    }

    @Override
    protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {
        dragAndDrop.start(supportedActions);
    }

    @Override
    protected void pushTargetActionToSystem(int action) {}

    @Override
    protected @Nullable Object popFromSystem(String mimeType) {
        return null;
    }

    @Override
    protected int supportedSourceActionsFromSystem() {
        return Clipboard.ACTION_NONE;
    }

    @Override
    protected String[] mimesFromSystem() {
        return new String[0];
    }
}
