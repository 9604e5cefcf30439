/// The local API, called over HTTP.
@NullMarked
package app.certkeep.api;

import org.jspecify.annotations.NullMarked;
