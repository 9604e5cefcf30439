/// Keys and values: the list, and the editor beside it.
@NullMarked
package app.certkeep.gui.keyvalue;

import org.jspecify.annotations.NullMarked;
