package app.certkeep.keyvalue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Someone who has the file of a closed store and writes into it.
public final class Stranger {
    private Stranger() {}

    public static void change(Path home, String... statements) throws SQLException {
        String url = "jdbc:h2:file:" + home.resolve("certkeep");
        try (Connection connection = DriverManager.getConnection(url, "certkeep", "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
