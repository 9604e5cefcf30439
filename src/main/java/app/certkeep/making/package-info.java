/// Makes key pairs, requests and certificates, signs requests as an authority, renews, and revokes.
@NullMarked
package app.certkeep.making;

import org.jspecify.annotations.NullMarked;
