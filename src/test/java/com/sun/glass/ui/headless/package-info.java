/// A test-only extension of JavaFX's headless platform. It lives in the platform's own package
/// because the classes it extends keep their hooks package-private.
///
/// Added to the stock platform: keyboard modifiers and button flags on mouse events, popup triggers
/// for the right button only, drag and drop (also of files from outside), file choosers answered
/// by the test, modal windows that block the others, custom cursors, and a larger screen.
@NullMarked
package com.sun.glass.ui.headless;

import org.jspecify.annotations.NullMarked;
