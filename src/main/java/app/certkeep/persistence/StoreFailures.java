package app.certkeep.persistence;

import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.StoreUnavailableException;

import jakarta.persistence.OptimisticLockException;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

import java.sql.SQLException;
import java.util.Set;

/// Tells what a failure of the database means to its user.
final class StoreFailures {
    private static final Set<Integer> UNAVAILABLE =
            Set.of(
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.OUT_OF_MEMORY,
                    ErrorCode.LOCK_TIMEOUT_1);

    /// character_not_in_repertoire, untranslatable_character.
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private StoreFailures() {}

    /// A failure that can be told, or the exception itself where it is a bug.
    static RuntimeException translate(Exception e) {
        String state = sqlState(e);
        if (e instanceof OptimisticLockException
                || e instanceof StaleStateException
                || e instanceof ConstraintViolationException
                || Retries.isPassing(state)) {
            ConflictException conflict =
                    new ConflictException("changed by another meanwhile", "failure.conflict");
            conflict.initCause(e);
            return conflict;
        }
        if (UNSTORABLE.contains(state)) {
            return new InvalidInputException("text of no database", "failure.text");
        }
        int code = sqlErrorCode(e);
        if (isOfServer(e) && ServerFailures.isOutsideUs(state)) {
            return new StoreUnavailableException(
                    "the server failed with SQLSTATE " + state,
                    e,
                    ServerFailures.whileOpen(state),
                    state);
        }
        if (e instanceof SQLException || UNAVAILABLE.contains(code)) {
            return new StoreUnavailableException(
                    "the store failed with code " + code, e, "failure.store.failed", code);
        }
        return (RuntimeException) e;
    }

    /// Whether SQL failed, and not in the embedded database.
    static boolean isOfServer(Throwable e) {
        boolean sql = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JdbcException) {
                return false;
            }
            sql |= cause instanceof SQLException;
        }
        return sql;
    }

    /// The first SQLSTATE among the causes, or an empty text.
    static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /// The vendor code of the first SQL error among the causes, or 0.
    static int sqlErrorCode(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
