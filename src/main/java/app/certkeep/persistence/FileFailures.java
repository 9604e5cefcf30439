package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/// Tells what a failure of the embedded store's file or folder means to its user.
final class FileFailures {
    /// Less than this free is a full disk: the smallest commit writes a block or two.
    private static final long NO_ROOM = 256 * 1024;

    /// The database closes itself on these, and opens again for the next connection.
    private static final Set<Integer> CLOSED =
            Set.of(
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2);

    private FileFailures() {}

    /// A folder, or a file in it, that cannot be made or written.
    static StoreUnavailableException ofFolder(IOException e, Path folder) {
        String key = "failure.store.folder";
        if (e instanceof AccessDeniedException) {
            key = "failure.store.permission";
        } else if (isReadOnly(e)) {
            key = "failure.store.read-only";
        } else if (isFull(folder)) {
            key = "failure.store.disk-full";
        }
        return new StoreUnavailableException("cannot use the store's folder", e, key, folder);
    }

    /// A file that the database does not open.
    static StoreUnavailableException onOpening(Exception e, StoreFile file) {
        Path path = file.path();
        if (StoreFailures.sqlErrorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new StoreUnavailableException(
                    "the store is in use", e, "failure.store.in-use", path);
        }
        if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
            return new StoreUnavailableException(
                    "no right to the store's file", e, "failure.store.permission", path);
        }
        if (isWriting(e)) {
            return whileOpen(e, file);
        }
        return damaged(e, path);
    }

    static StoreUnavailableException damaged(Exception e, Path path) {
        return new StoreUnavailableException(
                        "cannot open the store", e, "failure.store.damaged", path)
                .whereBackupHelps();
    }

    /// What happened to the file while it was open, in words for its user.
    static StoreUnavailableException whileOpen(Exception e, StoreFile file) {
        int code = StoreFailures.sqlErrorCode(e);
        if (isDamage(e)) {
            return new StoreUnavailableException(
                            "the store is damaged inside, code " + code,
                            e,
                            "failure.store.damaged-inside",
                            file.path())
                    .whereBackupHelps();
        }
        String key = "failure.store.write";
        if (isFull(file.folder())) {
            key = "failure.store.disk-full";
        } else if (!Files.exists(file.path())) {
            key = "failure.store.vanished";
        } else if (code == ErrorCode.DATABASE_IS_READ_ONLY
                || !Files.isWritable(file.path())
                || isReadOnly(e)) {
            key = "failure.store.read-only";
        }
        return new StoreUnavailableException(
                "the store failed with code " + code, e, key, file.folder());
    }

    /// Whether the database failed by its file, and not by a statement of ours.
    static boolean isOfFile(Throwable e) {
        int code = StoreFailures.sqlErrorCode(e);
        return mvStoreError(e) >= 0
                || CLOSED.contains(code)
                || code == ErrorCode.FILE_CORRUPTED_1
                || code == ErrorCode.DATABASE_IS_READ_ONLY;
    }

    private static boolean isWriting(Throwable e) {
        return mvStoreError(e) == DataUtils.ERROR_WRITING_FAILED;
    }

    private static boolean isDamage(Throwable e) {
        int error = mvStoreError(e);
        return error == DataUtils.ERROR_FILE_CORRUPT
                || error == DataUtils.ERROR_CHUNK_NOT_FOUND
                || error == DataUtils.ERROR_READING_FAILED
                || StoreFailures.sqlErrorCode(e) == ErrorCode.FILE_CORRUPTED_1;
    }

    /// The code of the storage's own failure among the causes, or -1.
    private static int mvStoreError(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store) {
                return store.getErrorCode();
            }
        }
        return -1;
    }

    private static boolean isReadOnly(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException && text.contains("read-only file system")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there != null && Files.getFileStore(there).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    /// For causes that are none.
    static SQLException reason(String text) {
        return new SQLException(text);
    }
}
