package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/// The steps by which a store opens.
final class StoreOpening {
    private static final String SERVER_SCRIPTS = "classpath:db/migration/postgresql";
    private static final Duration WAIT_FOR_OTHER_PROCESS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private StoreOpening() {}

    /// Connects, waiting a while for another process that has the file open: two commands at the
    /// same time then run one after the other.
    static HikariDataSource connect(StoreFile file) {
        long deadline = System.nanoTime() + WAIT_FOR_OTHER_PROCESS.toNanos();
        while (true) {
            try {
                return new HikariDataSource(poolOf(file));
            } catch (RuntimeException e) {
                boolean inUse = StoreFailures.sqlErrorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1;
                if (!inUse || System.nanoTime() > deadline) {
                    throw FileFailures.onOpening(e, file);
                }
                pause();
            }
        }
    }

    private static HikariConfig poolOf(StoreFile file) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(file.jdbcUrl());
        config.setUsername(StoreFile.USER);
        config.setPassword("");
        config.setMaximumPoolSize(8);
        // Connections are added when they are needed, not by a thread that closing would interrupt
        // while it is inside H2.
        config.setMinimumIdle(0);
        // A connection that was opened stays: with the last one H2 would close the file, and then
        // another process could take it.
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        return config;
    }

    /// @param locations of the scripts in the class path
    static Flyway flyway(DataSource connections, String... locations) {
        return Flyway.configure()
                .dataSource(connections)
                .locations(locations)
                // Flyway by itself would let an older Certkeep loose on a newer store.
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    static void migrate(HikariDataSource connections, StoreServer server) {
        if (StoreHistory.isNewest(connections, SERVER_SCRIPTS)) {
            return;
        }
        try {
            flyway(connections, SERVER_SCRIPTS).migrate();
        } catch (FlywayException e) {
            if (ServerFailures.explainsOpening(StoreFailures.sqlState(e))) {
                throw ServerFailures.onOpening(e, server);
            }
            throw migrationFailed(e, server.shown());
        }
    }

    static StoreUnavailableException migrationFailed(FlywayException e, String shown) {
        if (e instanceof FlywayValidateException) {
            return new StoreUnavailableException(
                    "the store's history is not ours", e, "failure.store.newer", shown);
        }
        return new StoreUnavailableException(
                "cannot bring the store up to date", e, "failure.store.migration", shown);
    }

    static SessionFactory sessionFactory(HikariDataSource connections, List<Class<?>> entities) {
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder()
                        .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections)
                        .applySetting(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                        .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, 100)
                        .applySetting(AvailableSettings.ORDER_INSERTS, true)
                        .applySetting(
                                AvailableSettings.HBM2DDL_AUTO,
                                Boolean.getBoolean("certkeep.validate-schema")
                                        ? "validate"
                                        : "none")
                        .applySetting(AvailableSettings.XML_MAPPING_ENABLED, false)
                        .addService(
                                BytecodeProvider.class, new LateBytecode(BytecodeProviderImpl::new))
                        .build();
        try {
            return new MetadataSources(registry)
                    .addAnnotatedClasses(entities.toArray(Class<?>[]::new))
                    .buildMetadata()
                    .buildSessionFactory();
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
