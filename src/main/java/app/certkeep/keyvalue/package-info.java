/// Entries: values under keys whose `/` make folders. Key and value are stored sealed; search and
/// sort run over keys opened in memory.
@NullMarked
package app.certkeep.keyvalue;

import org.jspecify.annotations.NullMarked;
