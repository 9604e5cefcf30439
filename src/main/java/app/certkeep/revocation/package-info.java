/// Asks authorities whether they have taken a certificate back, when somebody wants to know.
@NullMarked
package app.certkeep.revocation;

import org.jspecify.annotations.NullMarked;
