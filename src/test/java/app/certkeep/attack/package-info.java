/// What a stranger or another user tries, in one place: other people's ids, changed and moved rows,
/// old tokens, a stolen file.
@NullMarked
package app.certkeep.attack;

import org.jspecify.annotations.NullMarked;
