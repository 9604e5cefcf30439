package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The embedded database's file and the folder around it, open to nobody but the user from the
/// moment they exist.
public final class StoreFile implements StoreAddress {
    static final String USER = "certkeep";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Path folder;
    private final String name;
    private final String scheme;

    static {
        OrderedFile.register();
    }

    public StoreFile(Path folder) {
        this(folder, OrderedFile.SCHEME);
    }

    /// @param scheme by which H2 finds its way to the file; tests have one that records as well
    StoreFile(Path folder, String scheme) {
        this(folder.toAbsolutePath().normalize(), "certkeep", scheme);
    }

    private StoreFile(Path folder, String name, String scheme) {
        this.folder = folder;
        this.name = name;
        this.scheme = scheme;
    }

    public Path path() {
        return folder.resolve(name + ".mv.db");
    }

    Path folder() {
        return folder;
    }

    Path lock() {
        return folder.resolve("certkeep.lock");
    }

    /// A file beside, in which is prepared what shall take this one's place. Nobody but the holder
    /// of the lock has it, so one that is there was left by a process that was killed.
    StoreFile beside() {
        return new StoreFile(folder, "certkeep-new", scheme);
    }

    @Override
    public String shown() {
        return path().toString();
    }

    /// Ends the wait for another process that has the file open.
    ///
    /// @throws StoreUnavailableException after 10 s
    public void giveUpAfterAWhile(Duration waited) {
        if (waited.compareTo(LONGEST_WAIT) > 0) {
            throw new StoreUnavailableException(
                    "the store is in use",
                    new IOException("locked: " + path()),
                    "failure.store.in-use",
                    path());
        }
    }

    /// H2's address of the file. `WRITE_DELAY=0` with the forced sync of [Database] is what keeps
    /// every acknowledged commit; `DB_CLOSE_ON_EXIT` is off because [Database#close] closes it.
    /// `MAX_COMPACT_TIME=0`, because compacting in place while it closes overwrites what a torn
    /// write would still need: [Compaction] does it beside.
    String jdbcUrl() {
        return "jdbc:h2:"
                + scheme
                + ":"
                + folder.resolve(name)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0"
                + ";MAX_COMPACT_TIME=0";
    }
}
