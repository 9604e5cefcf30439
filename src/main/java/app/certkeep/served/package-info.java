/// What servers show of their certificates, fetched when somebody asks, and whether they serve the
/// certificates that are kept for them.
@NullMarked
package app.certkeep.served;

import org.jspecify.annotations.NullMarked;
