package app.certkeep.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/// Says that this process alone has the store's file, open or not. The database locks the file
/// itself, but only while it is open, and a file that takes another's name, as after compacting or
/// restoring, is another file: a process that had opened the old one would then write to what is
/// gone.
///
/// A lock belongs to the process and is lost when any channel to the lock's file is closed in it
/// (`FileLock`): a process opens a store once at a time.
final class StoreLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for another process: two commands at the same time then run one after the other.
    ///
    /// @param whileInUse told between two tries how long this has waited; throws to give up
    static StoreLock take(StoreFile file, Consumer<Duration> whileInUse) {
        long start = System.nanoTime();
        try {
            FileChannel channel = open(file.lock());
            try {
                while (!isLocked(channel)) {
                    whileInUse.accept(Duration.ofNanos(System.nanoTime() - start));
                    Thread.sleep(BETWEEN_TRIES);
                }
            } catch (RuntimeException e) {
                channel.close();
                throw e;
            }
            return new StoreLock(channel);
        } catch (IOException e) {
            throw FileFailures.ofFolder(e, file.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        if (!lock.toFile().exists()) {
            try {
                SafeFiles.make(lock);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                // Another process was first.
            }
        }
        return FileChannel.open(lock, StandardOpenOption.WRITE);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock does not open", e);
        }
    }
}
