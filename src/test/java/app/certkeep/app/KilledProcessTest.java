package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.LoginResult;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Tag("h2")
class KilledProcessTest {
    private static final int WRITES_BEFORE_KILL = 25;

    @TempDir Path home;

    @Test
    void everything_acknowledged_is_there_after_the_process_is_killed() throws Exception {
        List<String> acknowledged = writeUntilKilled();

        Config config = new Config(home, PasswordCost.FLOOR, 50);
        try (Certkeep certkeep = Certkeep.open(config);
                UserSession session = logIn(certkeep)) {
            for (String key : acknowledged) {
                try (SecretBytes value = session.keyValues().get(key).orElseThrow()) {
                    assertThat(value.bytes()).isEqualTo(key.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private List<String> writeUntilKilled() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                WritingProcess.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < WRITES_BEFORE_KILL; i++) {
                acknowledged.add(lines.readLine());
            }
            process.toHandle().destroyForcibly();
            lines.lines().forEach(acknowledged::add);
        }
        process.waitFor();
        assertThat(acknowledged)
                .doesNotContainNull()
                .hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_KILL);
        return acknowledged;
    }

    private static UserSession logIn(Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            LoginResult result =
                    certkeep.accounts()
                            .logIn("ada@example.com", password, SessionKind.window("test"));
            return certkeep.sessionOf(((SignedIn) result).identity());
        }
    }
}
