/// What every screen uses: background work, dialogs, notices, views.
@NullMarked
package app.certkeep.gui.common;

import org.jspecify.annotations.NullMarked;
