package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Tells what a failure of a database server means to its user, by SQLSTATE (PostgreSQL manual,
/// Appendix A).
final class ServerFailures {
    private ServerFailures() {}

    static StoreUnavailableException onOpening(Exception e, StoreServer server) {
        String state = StoreFailures.sqlState(e);
        return new StoreUnavailableException(
                "cannot open the store on the server, SQLSTATE " + state,
                e,
                openingKey(state),
                server.shown(),
                state);
    }

    /// Whether there is more to say of it than that opening failed.
    static boolean explainsOpening(String state) {
        return !openingKey(state).equals("failure.server.not-open");
    }

    private static String openingKey(String state) {
        return switch (state) {
            case "28P01", "28000" -> "failure.server.login";
            case "3D000" -> "failure.server.no-database";
            case "42501" -> "failure.server.rights";
            case "53300" -> "failure.server.full";
            default -> isGone(state) ? "failure.server.unreachable" : "failure.server.not-open";
        };
    }

    /// The key of the message about a failure while the store was open.
    static String whileOpen(String state) {
        return switch (state) {
            case "53100" -> "failure.server.disk-full";
            case "53300" -> "failure.server.full";
            case "25006" -> "failure.server.read-only";
            default -> isGone(state) ? "failure.server.lost" : "failure.server.failed";
        };
    }

    /// Whether the cause lies with the server or the way to it and not with a statement of ours:
    /// no connection, no room, stopped, out of order, read-only.
    static boolean isOutsideUs(String state) {
        return isGone(state)
                || state.startsWith("53")
                || state.startsWith("58")
                || state.startsWith("XX")
                || state.equals("25006");
    }

    /// Whether the connection broke, could not be made, or the server is stopping or starting.
    static boolean isGone(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /// Whether this is PostgreSQL itself.
    static boolean isGenuine(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select version()")) {
            answer.next();
            String version = answer.getString(1);
            return version.startsWith("PostgreSQL ") && !version.contains("-YB-");
        }
    }
}
