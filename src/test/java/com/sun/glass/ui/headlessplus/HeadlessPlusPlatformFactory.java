package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.PlusApplication;

/// The platform behind `-Dglass.platform=HeadlessPlus`: JavaFX's own headless platform with what
/// tests of a desktop application miss in it. JavaFX finds it by the name of package and class.
public final class HeadlessPlusPlatformFactory extends HeadlessPlatformFactory {

    @Override
    public Application createApplication() {
        return new PlusApplication();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        ClipboardDelegate stock = super.createClipboardDelegate();
        return name ->
                Clipboard.DND.equals(name)
                        ? PlusApplication.current().dragClipboard()
                        : stock.createClipboard(name);
    }
}
