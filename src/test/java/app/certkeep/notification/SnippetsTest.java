package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The snippets of the README that check a signature, run as they stand there on what an endpoint
/// really got.
@Tag("h2")
class SnippetsTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    @TempDir Path folder;
    private UserSession ada;
    private UUID endpoint;

    /// What stands around a snippet here: it calls `verify` with the arguments secret, id,
    /// timestamp and signature, and the body from standard input.
    enum Language {
        PYTHON(
                "python",
                List.of("python3"),
                "",
                """

                import sys
                secret, id, timestamp, signature = sys.argv[1:]
                headers = {"webhook-id": id, "webhook-timestamp": timestamp,
                           "webhook-signature": signature}
                sys.exit(0 if verify(secret, headers, sys.stdin.buffer.read()) else 1)
                """),
        JAVASCRIPT(
                "javascript",
                List.of("node"),
                "",
                """

                const [secret, id, timestamp, signature] = process.argv.slice(2);
                const headers = {"webhook-id": id, "webhook-timestamp": timestamp,
                    "webhook-signature": signature};
                process.exit(verify(secret, headers, require("node:fs").readFileSync(0)) ? 0 : 1);
                """),
        JAVA(
                "java",
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                """
                import java.nio.charset.StandardCharsets;
                import java.security.*;
                import java.util.*;
                import javax.crypto.Mac;
                import javax.crypto.spec.SecretKeySpec;

                class Snippet {
                """,
                """
                    public static void main(String[] args) throws Exception {
                        Map<String, String> headers = Map.of("webhook-id", args[1],
                                "webhook-timestamp", args[2], "webhook-signature", args[3]);
                        byte[] body = System.in.readAllBytes();
                        System.exit(verify(args[0], headers, body) ? 0 : 1);
                    }
                }
                """),
        SH("sh", List.of("sh"), "", "\nverify \"$@\"\n");

        private final String fence;
        private final List<String> interpreter;
        private final String before;
        private final String after;

        Language(String fence, List<String> interpreter, String before, String after) {
            this.fence = fence;
            this.interpreter = interpreter;
            this.before = before;
            this.after = after;
        }

        String program() throws IOException {
            String readme = Files.readString(Path.of("README.md"));
            String section = readme.substring(readme.indexOf("### Checking a signature"));
            String begin = "```" + fence + "\n";
            int from = section.indexOf(begin) + begin.length();
            return before + section.substring(from, section.indexOf("```", from)) + after;
        }
    }

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
        endpoint = receiver.registerFor(ada, "/hook");
    }

    @ParameterizedTest
    @EnumSource
    void a_snippet_takes_what_was_sent_and_nothing_else(Language language) throws Exception {
        assumeThat(isThere(language)).as("%s is installed", language).isTrue();
        String before = rotated();
        String secret = rotated();
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        RecordedRequest request = receiver.heard();
        String id = request.getHeaders().get("webhook-id");
        String time = request.getHeaders().get("webhook-timestamp");
        String signature = request.getHeaders().get("webhook-signature");
        String body = request.getBody().utf8();
        String other = secret.substring(0, 10) + "AAAA" + secret.substring(14);
        String old = Long.toString(Long.parseLong(time) - 3600);
        String first = signature.split(" ")[0];

        assertThat(run(language, body, secret, id, time, signature)).isZero();
        assertThat(run(language, body, before, id, time, signature)).isZero();
        assertThat(run(language, body, secret, id, time, first)).isZero();
        assertThat(run(language, body, before, id, time, first)).isEqualTo(1);
        assertThat(run(language, body + " ", secret, id, time, signature)).isEqualTo(1);
        assertThat(run(language, body, other, id, time, signature)).isEqualTo(1);
        assertThat(run(language, body, secret, id + "0", time, signature)).isEqualTo(1);
        assertThat(run(language, body, secret, id, old, signature)).isEqualTo(1);
        assertThat(run(language, body, secret, id, "now", signature)).isEqualTo(1);
        assertThat(run(language, body, secret, id, time, "v1,")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_window_offers_what_the_readme_shows(Language language) throws Exception {
        assertThat(language.program()).contains(SignatureCheck.valueOf(language.name()).code());
    }

    private int run(Language language, String body, String... arguments) throws Exception {
        Path program = folder.resolve("Snippet." + language.fence);
        Files.writeString(program, language.program());
        List<String> command = new ArrayList<>(language.interpreter);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It has refused without reading the body.
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private boolean isThere(Language language) throws Exception {
        List<String> command = new ArrayList<>(language.interpreter);
        command.addAll(
                language == Language.SH ? List.of("-c", "openssl version") : List.of("--version"));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String rotated() {
        try (NewEndpoint rotated = ada.endpointSettings().rotate(endpoint)) {
            return new String(rotated.secret().bytes(), StandardCharsets.UTF_8);
        }
    }
}
