/// Plain text and bytes from services that others run.
@NullMarked
package app.certkeep.remote;

import org.jspecify.annotations.NullMarked;
