/// The window: how its parts are put together.
@NullMarked
package app.certkeep.gui;

import org.jspecify.annotations.NullMarked;
