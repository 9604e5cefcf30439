/// Reading and writing certificates and private keys: bytes in, findings out. Nothing here knows of
/// a database, a user or a screen.
///
/// The DER structure is walked by a small cursor of our own ([Tlv]) instead of a library's object
/// model, for three reasons seen on real files: fingerprints have to be taken from the bytes of the
/// file, which object models re-encode; libraries refuse or throw on many certificates that other
/// systems use daily; and no field may cost more than a pass over its bytes. BouncyCastle does the
/// arithmetic of elliptic curves and of the newer algorithms.
@NullMarked
package app.certkeep.certificate.format;

import org.jspecify.annotations.NullMarked;
