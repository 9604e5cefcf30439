/// Where this computer keeps the token of a session that goes on after a restart.
@NullMarked
package app.certkeep.keychain;

import org.jspecify.annotations.NullMarked;
