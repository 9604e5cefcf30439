/// The benchmark: what the services cost as the data grows. Run by a Maven profile of its own.
@NullMarked
package app.certkeep.bench;

import org.jspecify.annotations.NullMarked;
