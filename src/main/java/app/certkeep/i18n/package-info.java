/// Text that a person reads, by key.
@NullMarked
package app.certkeep.i18n;

import org.jspecify.annotations.NullMarked;
