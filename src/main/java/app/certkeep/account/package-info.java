/// Users, log-in, sessions and recovery.
@NullMarked
package app.certkeep.account;

import org.jspecify.annotations.NullMarked;
