/// The screen of notifications: endpoints, deliveries and what became of each.
@NullMarked
package app.certkeep.gui.notification;

import org.jspecify.annotations.NullMarked;
