/// Tests of the scripts that start the application.
@NullMarked
package app.certkeep.launcher;

import org.jspecify.annotations.NullMarked;
