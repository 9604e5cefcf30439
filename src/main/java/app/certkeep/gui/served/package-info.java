/// What servers serve and what authorities took back, in the window.
@NullMarked
package app.certkeep.gui.served;

import org.jspecify.annotations.NullMarked;
