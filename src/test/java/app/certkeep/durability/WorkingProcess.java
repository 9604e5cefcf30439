package app.certkeep.durability;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.PasswordCost;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// Works through a script until it is killed. It tells of each operation by one byte before and
/// one after, unbuffered: a byte is there or not, never half.
final class WorkingProcess {
    static final char READY = 'r';
    static final char BEGUN = 'b';
    static final char DONE = 'd';

    private WorkingProcess() {}

    static Config config(Path home) {
        return new Config(home, PasswordCost.FLOOR, 50);
    }

    /// @param arguments home, number of the password, seed
    public static void main(String[] arguments) throws IOException {
        int password = Integer.parseInt(arguments[1]);
        Script script = new Script(Long.parseLong(arguments[2]));
        try (FileOutputStream told = new FileOutputStream(FileDescriptor.out)) {
            Certkeep certkeep = Certkeep.open(config(Path.of(arguments[0])));
            UserSession session =
                    certkeep.sessionOf(
                            Person.logIn(certkeep.accounts(), password).orElseThrow().identity());
            State state = new Inventory(session).take(password);
            Person person = new Person(session);
            session.dispatcher().wake();
            told.write(READY);
            while (true) {
                Operation operation = script.next(state);
                told.write(BEGUN);
                operation.run(person);
                told.write(DONE);
                state = operation.after(state);
            }
        }
    }
}
