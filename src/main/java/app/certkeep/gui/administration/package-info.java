/// For administrators: users, policy and how the store is.
@NullMarked
package app.certkeep.gui.administration;

import org.jspecify.annotations.NullMarked;
