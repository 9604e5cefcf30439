/// Which addresses are connected to, and why a connection fails: the same for all that connects.
@NullMarked
package app.certkeep.network;

import org.jspecify.annotations.NullMarked;
