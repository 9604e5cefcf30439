/// Notices outside of the window.
@NullMarked
package app.certkeep.gui.desktop;

import org.jspecify.annotations.NullMarked;
