package app.certkeep.persistence;

/// A store on a server, which sees to its disk itself: a commit that it answered is there.
record KeptOnServer(StoreServer server) implements Kept {

    @Override
    public String shown() {
        return server.shown();
    }

    @Override
    public void sync() {}

    @Override
    public boolean hasFailed(Exception e) {
        return false;
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
