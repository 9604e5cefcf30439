package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.Identity;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import com.sun.management.HotSpotDiagnosticMXBean;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a heap dump of the running process shows. What is looked for is held here in disguise only.
class LockedMemoryTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final int LENGTH = 32;
    private static final byte DISGUISE = 0x5a;

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final byte[] value = new byte[LENGTH];
    private byte[] dataKey = new byte[0];
    private MainWindow window;

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_locked_window_holds_neither_the_data_key_nor_a_value_that_was_revealed()
            throws Exception {
        signUp();
        Fx.run(
                () -> {
                    // On a stage of its own: TestFX keeps the events of its own, and by them all
                    // that was clicked.
                    window =
                            new MainWindow(
                                    new Stage(),
                                    new Config(home, PasswordCost.FLOOR, 50),
                                    closed::countDown);
                    window.open();
                });
        revealAndCopy();
        assertThat(found("open.hprof")).isNotEmpty();

        clickOn("#lockButton");
        find("#lockScreen", Node.class);
        FxTaskRunner locking = Fx.call(() -> window.shell().renewTasks());
        locking.close();

        assertThat(found("locked.hprof")).isEmpty();
    }

    @Test
    void a_locked_window_holds_no_password_that_was_given_to_an_import() throws Exception {
        signUp();
        Fx.run(
                () -> {
                    window =
                            new MainWindow(
                                    new Stage(),
                                    new Config(home, PasswordCost.FLOOR, 50),
                                    closed::countDown);
                    window.open();
                });
        logIn();
        answerChooser(SampleFiles.of("containers/generated/modern.p12"));
        clickOn("#emptyImport");
        find("#inboxUnlockBar", Node.class);
        enter("#inboxPassword", planted());
        clickOn("#inboxUnlock");
        find("#wrongPassword", Node.class);
        assertThat(found("given.hprof")).contains("the value as characters");

        Fx.run(() -> lookup("#lockButton").queryButton().fire());
        find("#lockScreen", Node.class);
        FxTaskRunner locking = Fx.call(() -> window.shell().renewTasks());
        locking.close();

        assertThat(found("thrown-away.hprof")).isEmpty();
    }

    private String planted() {
        return new String(disguised(value), StandardCharsets.US_ASCII);
    }

    private void signUp() throws ReflectiveOperationException {
        try (Certkeep certkeep = Certkeep.open(new Config(home, PasswordCost.FLOOR, 50));
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            SignedIn ada = certkeep.accounts().signUp(form, SessionKind.window("x")).signedIn();
            dataKey = disguised(dataKeyOf(ada.identity()));
            byte[] letters = new byte[LENGTH];
            SecureRandom random = new SecureRandom();
            for (int i = 0; i < LENGTH; i++) {
                letters[i] = (byte) ('a' + random.nextInt(26));
                value[i] = (byte) (letters[i] ^ DISGUISE);
            }
            try (UserSession session = certkeep.sessionOf(ada.identity());
                    SecretBytes secret = new SecretBytes(letters)) {
                session.keyValues().set("planted", secret);
            }
        }
    }

    private void logIn() {
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        find("#accountMenu", MenuButton.class);
    }

    private void revealAndCopy() {
        logIn();
        clickOn("#go-keys_and_values");
        TableView<?> table = find("#table", TableView.class);
        waitFor("the entry", () -> table.getItems().size() == 1);
        clickOn("planted");
        clickOn("#copy");
        clickOn("#reveal");
        TextInputControl field = find("#value", TextInputControl.class);
        waitFor("the value", () -> field.getLength() == LENGTH);
    }

    /// Which of both is in the heap: as bytes, as a text is held, or as characters.
    private List<String> found(String name) throws IOException {
        Path dump = home.resolve(name);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(dump.toString(), true);
        List<String> found = new ArrayList<>();
        if (contains(dump, dataKey, 1, 0)) {
            found.add("the data key");
        }
        if (contains(dump, value, 1, 0)) {
            found.add("the value as a text");
        }
        if (contains(dump, value, 2, 1)) {
            found.add("the value as characters");
        }
        Files.delete(dump);
        return found;
    }

    /// @param step bytes from one to the next, the others being zero
    /// @param first where in such a step the byte is
    private static boolean contains(Path file, byte[] disguised, int step, int first)
            throws IOException {
        int length = disguised.length * step;
        int[] wanted = new int[length];
        for (int i = 0; i < disguised.length; i++) {
            wanted[i * step + first] = (disguised[i] ^ DISGUISE) & 0xff;
        }
        int[] fallback = fallback(wanted);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            byte[] chunk = new byte[1 << 20];
            int matched = 0;
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    int now = chunk[i] & 0xff;
                    while (matched > 0 && wanted[matched] != now) {
                        matched = fallback[matched - 1];
                    }
                    if (wanted[matched] == now && ++matched == length) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            Arrays.fill(wanted, 0);
        }
    }

    /// Knuth, Morris and Pratt's table.
    private static int[] fallback(int[] wanted) {
        int[] table = new int[wanted.length];
        for (int i = 1, matched = 0; i < wanted.length; i++) {
            while (matched > 0 && wanted[i] != wanted[matched]) {
                matched = table[matched - 1];
            }
            if (wanted[i] == wanted[matched]) {
                matched++;
            }
            table[i] = matched;
        }
        return table;
    }

    private static byte[] disguised(byte[] secret) {
        byte[] result = new byte[secret.length];
        for (int i = 0; i < secret.length; i++) {
            result[i] = (byte) (secret[i] ^ DISGUISE);
        }
        return result;
    }

    private static byte[] dataKeyOf(Identity identity) throws ReflectiveOperationException {
        Object key = field(identity, "dataKey");
        return (byte[]) field(key, "root");
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
