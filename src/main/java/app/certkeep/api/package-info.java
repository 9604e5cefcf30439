/// The local API: an HTTP interface on this computer alone, by which another program does what the
/// screens and commands do. See decision 0040; `api/openapi.json` among the resources describes it.
@NullMarked
package app.certkeep.api;

import org.jspecify.annotations.NullMarked;
