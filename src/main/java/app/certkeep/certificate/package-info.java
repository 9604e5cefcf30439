/// Certificates with their private keys: import, list, switch, export.
@NullMarked
package app.certkeep.certificate;

import org.jspecify.annotations.NullMarked;
