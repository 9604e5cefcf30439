/// Files with names and values in clear, as other programs write and read them.
@NullMarked
package app.certkeep.keyvalue.format;

import org.jspecify.annotations.NullMarked;
