/// The composition root: configuration, process scope and log-in scope.
@NullMarked
package app.certkeep.app;

import org.jspecify.annotations.NullMarked;
