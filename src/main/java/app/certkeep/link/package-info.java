/// The way from one process to another on the same store: the one that has the file open serves
/// the others over a socket that only the same user can open.
@NullMarked
package app.certkeep.link;

import org.jspecify.annotations.NullMarked;
