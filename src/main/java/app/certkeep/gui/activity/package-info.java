/// The screen of what was done.
@NullMarked
package app.certkeep.gui.activity;

import org.jspecify.annotations.NullMarked;
