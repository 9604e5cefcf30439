/// What can go wrong in ways that a person can be told.
@NullMarked
package app.certkeep.failure;

import org.jspecify.annotations.NullMarked;
