/// The house rules as tests.
@NullMarked
package app.certkeep.architecture;

import org.jspecify.annotations.NullMarked;
