/// Keys, envelopes and secrets that can be destroyed.
@NullMarked
package app.certkeep.crypto;

import org.jspecify.annotations.NullMarked;
