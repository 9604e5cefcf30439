/// Random values made on this computer: passwords, passphrases, ids, keys.
@NullMarked
package app.certkeep.generator;

import org.jspecify.annotations.NullMarked;
