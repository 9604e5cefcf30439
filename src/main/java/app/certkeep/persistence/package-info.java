/// The store: connections, migrations and transactions.
@NullMarked
package app.certkeep.persistence;

import org.jspecify.annotations.NullMarked;
