package app.certkeep.persistence;

import com.zaxxer.hikari.HikariDataSource;

import java.util.function.Supplier;

/// A store on a server, which sees to its disk itself: a commit that it answered is there.
record KeptOnServer(StoreServer server, HikariDataSource connections) implements Kept {

    @Override
    public String shown() {
        return server.shown();
    }

    @Override
    public <T> T changing(Supplier<T> change) {
        return change.get();
    }

    @Override
    public void sync() {}

    /// Where one connection broke, the others most often did too, and the pool asks only those that
    /// lay unused for a while: it makes new ones.
    @Override
    public boolean hasFailed(Exception e) {
        if (!StoreFailures.isOfServer(e) || !ServerFailures.isGone(StoreFailures.sqlState(e))) {
            return false;
        }
        connections.getHikariPoolMXBean().softEvictConnections();
        return true;
    }

    @Override
    public RuntimeException translate(Exception e) {
        return StoreFailures.translate(e);
    }

    @Override
    public void beforeClosing(long mostLiveBytes) {}

    @Override
    public void close() {
        server.close();
    }
}
