/// Account settings.
@NullMarked
package app.certkeep.gui.settings;

import org.jspecify.annotations.NullMarked;
