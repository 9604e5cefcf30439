package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.Main;
import app.certkeep.app.CopiedFolder;
import app.certkeep.link.Caller;
import app.certkeep.link.SocketPlace;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Commands as processes of their own, as a person starts them.
class ManyProcessesTest {
    private static final int AT_ONCE = 3;

    @TempDir static Path root;
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void signUp() throws Exception {
        Files.createDirectory(root.resolve("run"));
        Path password = Files.writeString(root.resolve("password"), "lantern orchid 47\n");
        String[] signUp = {
            "signup", "--name", "Ada", "--email", "ada@example.com", "--password-stdin"
        };
        Process process = builder(Main.class, signUp).redirectInput(password.toFile()).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        CopiedFolder.copy(root.resolve("home"), root.resolve("signed-up"));
    }

    /// The session that was kept is one of this place.
    @BeforeEach
    void copyStore() throws IOException {
        CopiedFolder.delete(root.resolve("home"));
        CopiedFolder.copy(root.resolve("signed-up"), root.resolve("home"));
    }

    @AfterEach
    void end() throws Exception {
        for (Process process : started) {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    @Test
    void commands_given_at_once_all_succeed() throws Exception {
        allSucceedAtOnce();
    }

    @Test
    void commands_given_at_once_all_succeed_while_another_has_the_store() throws Exception {
        own();
        allSucceedAtOnce();
    }

    @Test
    void the_next_command_recovers_when_the_owner_was_killed() throws Exception {
        Process owner = own();
        assertThat(run("kv", "set", "served", "by the owner")).isZero();
        owner.toHandle().destroyForcibly();
        owner.waitFor();
        assertThat(root.resolve("home/run/socket")).as("left behind").exists();

        assertThat(answer("kv", "get", "served")).isEqualTo("by the owner");
        own();
        assertThat(answer("kv", "get", "served")).isEqualTo("by the owner");
    }

    @Test
    void a_command_that_waits_for_the_store_is_served_by_the_owner_that_appears() throws Exception {
        Process first = own();
        Files.move(root.resolve("home/run/socket"), root.resolve("home/run/hidden"));
        Process waiting = start("kv", "set", "k", "v");
        String told = waiting.errorReader(StandardCharsets.UTF_8).readLine();
        assertThat(told).contains("Waiting");
        Files.move(root.resolve("home/run/hidden"), root.resolve("home/run/socket"));

        assertThat(waiting.waitFor()).isZero();
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void a_command_that_stays_sends_serves_the_others_and_makes_room_for_a_window()
            throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            answer("endpoint", "add", server.url("/hook").toString(), "--allow-http");
            answer("cert", "import", "src/test/resources/samples/certs/generated/leaf.pem");
            Process sending = start("notify", "run");
            BufferedReader told = sending.errorReader(StandardCharsets.UTF_8);
            assertThat(saidOf(told)).startsWith("Sending");

            String listed = answer("cert", "list", "--json");
            String id = listed.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
            answer("cert", "activate", id, "--wait", "0");
            assertThat(server.takeRequest(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.takeRequest(60, TimeUnit.SECONDS)).as("the retry").isNotNull();
            awaitDelivered();

            assertThat(new Caller(place()).raise(List.of())).as("a window").isFalse();
            assertThat(saidOf(told)).startsWith("The window takes over");
            Process window = own();
            assertThat(answer("delivery", "list", "--json")).contains("\"delivered\"");
            window.getOutputStream().close();
            window.waitFor();
            assertThat(saidOf(told)).startsWith("Sending");

            sending.destroy();
            assertThat(sending.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(answer("delivery", "list", "--json")).contains("\"delivered\"");
        }
    }

    @Test
    void a_command_that_stays_serves_other_programs_and_cuts_off_slow_ones() throws Exception {
        Process serving = builder(Main.class, "api", "run", "--port", "0").start();
        started.add(serving);
        URI address = URI.create(serving.inputReader(StandardCharsets.UTF_8).readLine());

        try (HttpClient caller = HttpClient.newHttpClient();
                Socket slow = new Socket(address.getHost(), address.getPort())) {
            slow.getOutputStream().write("POST /api/v1/users HTTP/1.1\r\nHost: ".getBytes());
            String token = tokenOf(caller, address);
            HttpRequest value =
                    HttpRequest.newBuilder(URI.create(address + "/entries/by-http"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "text/plain")
                            .PUT(HttpRequest.BodyPublishers.ofString("kept"))
                            .build();
            assertThat(caller.send(value, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
            assertThat(answer("kv", "get", "by-http")).isEqualTo("kept");
            assertThat(slow.getInputStream().read()).as("cut off").isEqualTo(-1);
        }
        serving.destroy();
        assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answer("kv", "get", "by-http")).isEqualTo("kept");
    }

    private static String tokenOf(HttpClient caller, URI address) throws Exception {
        String body = "{\"email\":\"ada@example.com\",\"password\":\"lantern orchid 47\"}";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        String answer = caller.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return answer.replaceFirst("(?s).*\"token\":\"([^\"]*)\".*", "$1");
    }

    /// A request that arrived is not yet an attempt that was recorded; one that is cut off before
    /// is made again later.
    private void awaitDelivered() throws Exception {
        Instant latest = Instant.now().plusSeconds(60);
        while (!answer("delivery", "list", "--json").contains("\"delivered\"")) {
            assertThat(Instant.now()).isBefore(latest);
        }
    }

    /// What it says next; on a slow machine it also says that it waits.
    private static String saidOf(BufferedReader told) throws IOException {
        String line = told.readLine();
        while (line != null && line.startsWith("Waiting")) {
            line = told.readLine();
        }
        return String.valueOf(line);
    }

    private SocketPlace place() {
        return new SocketPlace(
                root.resolve("home"), Map.of("XDG_RUNTIME_DIR", root.resolve("run").toString()));
    }

    private void allSucceedAtOnce() throws Exception {
        List<Process> commands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            commands.add(start("kv", "set", "key/" + i, "value " + i));
        }
        for (Process command : commands) {
            String err = new String(command.getErrorStream().readAllBytes());
            assertThat(command.waitFor()).as(err).isZero();
        }
        assertThat(answer("kv", "list", "--json").split("\"key\"")).hasSize(AT_ONCE + 1);
    }

    private Process own() throws IOException {
        Process owner = builder(OwningProcess.class).start();
        started.add(owner);
        BufferedReader lines = owner.inputReader(StandardCharsets.UTF_8);
        assertThat(lines.readLine()).isEqualTo("ready");
        return owner;
    }

    private int run(String... arguments) throws Exception {
        return start(arguments).waitFor();
    }

    private String answer(String... arguments) throws Exception {
        Process command = start(arguments);
        byte[] out = command.getInputStream().readAllBytes();
        assertThat(command.waitFor()).isZero();
        return new String(out, StandardCharsets.UTF_8);
    }

    private Process start(String... arguments) throws IOException {
        Process process = builder(Main.class, arguments).start();
        started.add(process);
        process.getOutputStream().close();
        return process;
    }

    private static ProcessBuilder builder(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CERTKEEP_HOME", root.resolve("home").toString());
        builder.environment().put("XDG_RUNTIME_DIR", root.resolve("run").toString());
        builder.environment().remove("CERTKEEP_TOKEN");
        return builder;
    }
}
