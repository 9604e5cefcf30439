/// The entry point.
@NullMarked
package app.certkeep;

import org.jspecify.annotations.NullMarked;
