package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.jdbcx.JdbcDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/// Opens the store's file. A file that is there is never taken for a new one, whatever is in it; a
/// new one is made beside and gets its name when it is whole; and tables are changed in a copy that
/// takes the store's place when that went well.
final class FileOpening {
    static final String SCRIPTS = "classpath:db/migration/h2";

    private final Backups backups;
    private final StoreFile file;
    private final Consumer<Duration> whileInUse;
    private final String[] scripts;

    /// @param whileInUse told, while another process has the file, how long this one has waited;
    ///     throws to give up
    FileOpening(Backups backups, Consumer<Duration> whileInUse, String... scripts) {
        this.backups = backups;
        this.whileInUse = whileInUse;
        this.file = backups.store();
        this.scripts = scripts;
    }

    KeptInFile open() {
        try {
            SafeFiles.makeFolder(file.folder());
        } catch (IOException e) {
            throw FileFailures.ofFolder(e, file.folder());
        }
        StoreLock lock = StoreLock.take(file, whileInUse);
        try {
            return open(lock);
        } catch (IOException e) {
            lock.close();
            throw FileFailures.ofFolder(e, file.folder());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private KeptInFile open(StoreLock lock) throws IOException {
        Path beside = file.beside().path();
        Files.deleteIfExists(beside);
        if (!Files.exists(file.path())) {
            makeFresh();
        }
        refuseCutOff();
        HikariDataSource connections = StoreOpening.connect(file);
        try {
            if (StoreHistory.isNewest(connections, scripts)) {
                return new KeptInFile(backups, lock, connections, StoreHistory.NEWEST);
            }
            MigrationInfoService history = history(connections);
            if (history.pending().length == 0) {
                return new KeptInFile(backups, lock, connections, version(history));
            }
            Backup before = backups.create(connections, BackupKind.MIGRATION, version(history));
            connections.close();
            SafeFiles.copy(before.file(), beside);
            takePlace();
        } catch (IOException | RuntimeException e) {
            connections.close();
            throw e;
        }
        return open(lock);
    }

    /// The database takes a file that ends after its headers for a new one, and fills it; and one
    /// that was cut off later for itself some time ago.
    private void refuseCutOff() throws IOException {
        boolean readable = Files.isReadable(file.path());
        if (readable && FileHeader.isCutOff(file.path())) {
            throw FileFailures.damaged(new IOException("cut off"), file.path());
        }
    }

    /// A store that is gone while its backups are there was lost, not never made.
    private void makeFresh() throws IOException {
        if (!backups.list().isEmpty()) {
            throw new StoreUnavailableException(
                            "the store is gone",
                            FileFailures.reason("backups without a store"),
                            "failure.store.missing",
                            file.path())
                    .whereBackupHelps();
        }
        SafeFiles.make(file.beside().path());
        takePlace();
    }

    /// Brings the file beside up to date and gives it the store's name.
    private void takePlace() throws IOException {
        Path beside = file.beside().path();
        try {
            bringUpToDate(file.shown());
            SafeFiles.force(beside);
            SafeFiles.moveOver(beside, file.path());
        } finally {
            SafeFiles.deleteIfPossible(beside);
        }
    }

    /// Brings the file beside up to date and closes it.
    ///
    /// @param shown what messages call it
    void bringUpToDate(String shown) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(file.beside().jdbcUrl());
        source.setUser(StoreFile.USER);
        source.setPassword("");
        // Held, or the database would close between Flyway's own connections.
        try (Connection held = source.getConnection()) {
            StoreOpening.flyway(source, scripts).migrate();
            held.createStatement().execute("shutdown");
        } catch (FlywayException e) {
            if (FileFailures.isOfFile(e)) {
                throw FileFailures.whileOpen(e, file.beside());
            }
            throw StoreOpening.migrationFailed(e, shown);
        } catch (SQLException e) {
            throw FileFailures.onOpening(e, file.beside());
        }
    }

    /// @throws StoreUnavailableException where it is not one of ours, or of a newer version
    private MigrationInfoService history(HikariDataSource connections) {
        try {
            Flyway flyway = StoreOpening.flyway(connections, scripts);
            MigrationInfoService history = flyway.info();
            if (history.applied().length == 0) {
                throw FileFailures.damaged(new IOException("no store of ours"), file.path());
            }
            if (history.pending().length == 0) {
                flyway.validate();
            } else {
                refuseForeign(history);
            }
            return history;
        } catch (FlywayException e) {
            if (FileFailures.isOfFile(e)) {
                throw FileFailures.whileOpen(e, file);
            }
            throw StoreOpening.migrationFailed(e, file.shown());
        }
    }

    /// Before anything is copied: what is there and not known is of another version.
    private void refuseForeign(MigrationInfoService history) {
        for (MigrationInfo migration : history.applied()) {
            if (!migration.getState().isResolved()) {
                throw new StoreUnavailableException(
                        "the store's history is not ours",
                        FileFailures.reason("unknown: " + migration.getVersion()),
                        "failure.store.newer",
                        file.shown());
            }
        }
    }

    private static String version(MigrationInfoService history) {
        MigrationInfo current = history.current();
        return current == null || current.getVersion() == null
                ? "0"
                : current.getVersion().getVersion();
    }
}
