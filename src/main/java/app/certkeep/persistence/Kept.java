package app.certkeep.persistence;

import java.sql.SQLException;
import java.util.function.Supplier;

/// What differs between a store in a file and one on a server while it is open.
sealed interface Kept extends AutoCloseable permits KeptInFile, KeptOnServer {

    /// What messages call it.
    String shown();

    /// Runs a change from its beginning until it is synced, beside others where the store can
    /// stand that.
    <T> T changing(Supplier<T> change);

    /// Makes all commits so far last.
    void sync() throws SQLException;

    /// Takes note of a failure.
    ///
    /// @return whether the same may go well now
    boolean hasFailed(Exception e);

    RuntimeException translate(Exception e);

    void beforeClosing(long mostLiveBytes);

    /// Called after the connections were closed.
    @Override
    void close();
}
