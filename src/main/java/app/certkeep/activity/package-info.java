/// Records of what was done, each linked to the one before, and the balance that metered
/// operations take from.
@NullMarked
package app.certkeep.activity;

import org.jspecify.annotations.NullMarked;
