package app.certkeep.app;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedUp;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Signs up and writes one entry after the other until it is killed, naming each on standard
/// output when it is acknowledged.
final class WritingProcess {
    private WritingProcess() {}

    public static void main(String[] arguments) {
        Config config = new Config(Path.of(arguments[0]), PasswordCost.FLOOR, 50);
        Certkeep certkeep = Certkeep.open(config);
        try (Password password = FreshStore.password()) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            SignedUp signedUp = certkeep.accounts().signUp(form, SessionKind.window("test"));
            UserSession session = certkeep.sessionOf(signedUp.signedIn().identity());
            for (int i = 0; true; i++) {
                String key = "entry/" + i;
                session.keyValues().set(key, new SecretBytes(key.getBytes(StandardCharsets.UTF_8)));
                System.out.println(key);
            }
        }
    }
}
