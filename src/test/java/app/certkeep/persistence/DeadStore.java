package app.certkeep.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A store whose file is mostly dead; as a process of its own, one that compacts it, or with a
/// second argument a larger one that waits to be killed.
final class DeadStore {
    private DeadStore() {}

    public static void main(String[] arguments) throws IOException {
        Database database = Database.open(new StoreFile(Path.of(arguments[0])), List.of());
        fill(database, arguments.length > 1 ? 5000 : 2000);
        System.out.println("closing");
        if (arguments.length > 1) {
            System.in.read();
        }
        database.close();
    }

    /// Writes rows, several commits' worth, and deletes every second of them.
    static void fill(Database database, int rows) {
        for (int from = 0; from < rows; from += 50) {
            int first = from;
            database.change(
                    tx -> {
                        for (int i = first; i < first + 50; i++) {
                            tx.session()
                                    .createNativeMutationQuery(
                                            "insert into account (id, version, name, email,"
                                                    + " email_key, role, password_hash,"
                                                    + " password_derivation, data_key_by_password,"
                                                    + " created_at, updated_at)"
                                                    + " values (random_uuid(), 0, :name, :name,"
                                                    + " :name, repeat('x', 20), repeat('x', 300),"
                                                    + " repeat('x', 200), x'00', now(), now())")
                                    .setParameter("name", "row " + i)
                                    .executeUpdate();
                            tx.session()
                                    .createNativeMutationQuery(
                                            "insert into login_throttle values (:hash, 0, now(),"
                                                    + " now())")
                                    .setParameter("hash", ("row " + i).getBytes())
                                    .executeUpdate();
                        }
                    });
        }
        // Each of these leaves what was there before as dead as the deletion does.
        database.change(tx -> execute(tx, "update account set role = 'y'"));
        database.change(tx -> execute(tx, "update account set role = 'z'"));
        database.change(tx -> execute(tx, "delete from account"));
        database.change(
                tx -> execute(tx, "delete from login_throttle where rownum() <= " + rows / 2));
    }

    private static void execute(Transaction tx, String statement) {
        tx.session().createNativeMutationQuery(statement).executeUpdate();
    }

    static long count(Database database) {
        return SmallStore.count(database);
    }
}
