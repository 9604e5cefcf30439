package app.certkeep.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

import javax.sql.DataSource;

/// Whether Flyway has nothing to do, which at nearly every start is so: its own history says that
/// each of this program's scripts was run, none else, and with the same text. Loading Flyway only
/// to hear that took a tenth of the time to open a store. Whatever looks otherwise is left to it,
/// with all of its checks and messages.
final class StoreHistory {
    /// The version of the newest script.
    static final String NEWEST = "16";

    private static final String PREFIX = "classpath:";

    private StoreHistory() {}

    /// @param scripts where this program has them; of more places than one, only Flyway knows
    static boolean isNewest(DataSource connections, String... scripts) {
        return scripts.length == 1 && isNewest(connections, scripts[0]);
    }

    private static boolean isNewest(DataSource connections, String scripts) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select \"version\", \"script\", \"checksum\", \"success\" from \""
                                        + connection.getSchema()
                                        + "\".\"flyway_schema_history\""
                                        + " where \"version\" is not null"
                                        + " order by \"installed_rank\"")) {
            int count = 0;
            while (rows.next()) {
                count++;
                if (!isOurs(rows, count, scripts)) {
                    return false;
                }
            }
            return NEWEST.equals(String.valueOf(count));
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static boolean isOurs(ResultSet row, int number, String scripts)
            throws SQLException, IOException {
        String folder = "/" + scripts.substring(PREFIX.length()) + "/";
        try (InputStream script =
                StoreHistory.class.getResourceAsStream(folder + row.getString("script"))) {
            return script != null
                    && row.getBoolean("success")
                    && String.valueOf(number).equals(row.getString("version"))
                    && checksum(script) == row.getInt("checksum");
        }
    }

    /// As Flyway computes it: of all lines, without what ends them.
    private static int checksum(InputStream script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) sum.getValue();
    }
}
