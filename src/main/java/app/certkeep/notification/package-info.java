/// Tells other systems of a moved switch: endpoints, outbox, signing and delivery. The only place
/// that speaks HTTP.
@NullMarked
package app.certkeep.notification;

import org.jspecify.annotations.NullMarked;
