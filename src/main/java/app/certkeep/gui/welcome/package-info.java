/// Before log-in: opening the store, logging in, signing up.
@NullMarked
package app.certkeep.gui.welcome;

import org.jspecify.annotations.NullMarked;
