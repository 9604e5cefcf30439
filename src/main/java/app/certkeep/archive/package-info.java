/// One encrypted file with everything that a user keeps.
@NullMarked
package app.certkeep.archive;

import org.jspecify.annotations.NullMarked;
