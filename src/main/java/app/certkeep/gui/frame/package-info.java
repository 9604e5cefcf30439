/// The navigation bar and what surrounds a screen.
@NullMarked
package app.certkeep.gui.frame;

import org.jspecify.annotations.NullMarked;
