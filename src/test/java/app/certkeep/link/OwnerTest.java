package app.certkeep.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.link.Frame.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

class OwnerTest {
    private static final Call CALL = new Call(List.of("a", "ä"), Map.of("X", "y"), "/", true);

    @TempDir Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void socket_and_folder_are_open_to_nobody_else() throws Exception {
        try (Owner owner = serve(place(home), _ -> 0)) {
            Path socket = home.resolve("run/socket");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(home.resolve("run/socket")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_others_can_open_is_not_used() throws Exception {
        Path run = Files.createDirectory(home.resolve("run"));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> serve(place(home), _ -> 0)).isInstanceOf(IOException.class);
    }

    @Test
    void the_socket_of_a_long_home_is_found_whatever_the_callers_environment() throws Exception {
        Path runtime = Files.createTempDirectory("ck");
        Path deep = Files.createDirectories(home.resolve("x".repeat(100)));
        SocketPlace place = new SocketPlace(deep, Map.of("XDG_RUNTIME_DIR", runtime.toString()));
        try (Owner owner = serve(place, _ -> 5)) {
            assertThat(forward(new SocketPlace(deep, Map.of()), "")).hasValue(5);
        }
        assertThat(forward(new SocketPlace(deep, Map.of()), "")).isEmpty();
        Files.delete(runtime.resolve("certkeep"));
        Files.delete(runtime);
    }

    @Test
    void a_socket_that_a_killed_process_left_is_replaced() throws Exception {
        Owner killed = serve(place(home), _ -> 1);
        Files.createLink(home.resolve("run/kept"), home.resolve("run/socket"));
        killed.close();
        Files.move(home.resolve("run/kept"), home.resolve("run/socket"));

        assertThat(forward(place(home), "")).as("nobody listens").isEmpty();
        try (Owner owner = serve(place(home), _ -> 7)) {
            assertThat(forward(place(home), "")).hasValue(7);
        }
    }

    @Test
    void a_command_comes_over_whole_and_its_streams_with_it() throws Exception {
        CompletableFuture<Call> heard = new CompletableFuture<>();
        ToIntFunction<Conversation> echo =
                conversation -> {
                    heard.complete(conversation.call());
                    conversation.enterStore();
                    try {
                        conversation.in().transferTo(conversation.out());
                        conversation.out().write(new String(conversation.ask("?")).getBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        conversation.leaveStore();
                    }
                    return 3;
                };
        String large = "0123456789".repeat(50_000);
        try (Owner owner = serve(place(home), echo)) {
            assertThat(forward(place(home), large)).hasValue(3);
        }
        assertThat(heard.join()).isEqualTo(CALL);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(large + "typed");
    }

    @Test
    void a_caller_that_goes_away_is_no_end_of_input() throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        ToIntFunction<Conversation> reading =
                conversation -> {
                    try {
                        failure.completeExceptionally(
                                new AssertionError(conversation.in().readAllBytes().length));
                    } catch (IOException e) {
                        failure.complete(e);
                    }
                    return 0;
                };
        try (Owner owner = serve(place(home), reading)) {
            try (SocketChannel channel = connect();
                    Wire wire = new Wire(channel)) {
                wire.send(CALL.frame());
                wire.receive().close();
                wire.send(Frame.of(Kind.DONE, "half of it"));
                wire.receive().close();
            }
            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(CallerGoneException.class);
        }
    }

    @Test
    void a_frame_that_is_too_long_or_of_no_kind_is_not_read() throws Exception {
        try (Owner owner = serve(place(home), _ -> 0)) {
            for (byte[] bad :
                    List.of(
                            new byte[] {0, 127, 0, 0, 0},
                            new byte[] {99, 0, 0, 0, 0},
                            new byte[] {0, -1, 0, 0, 0})) {
                try (SocketChannel channel = connect()) {
                    channel.write(ByteBuffer.wrap(bad));
                    assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
                }
            }
            assertThat(forward(place(home), "")).hasValue(0);
        }
    }

    @Test
    void another_version_is_refused_with_the_reason() throws Exception {
        try (Owner owner = serve(place(home), _ -> 0);
                SocketChannel channel = connect();
                Wire wire = new Wire(channel)) {
            wire.send(new Frame(Kind.CALL, new byte[] {0, 0, 0, 99}));
            try (Frame answer = wire.receive()) {
                assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
                assertThat(Refusal.valueOf(answer.text()).failure())
                        .isInstanceOf(StoreUnavailableException.class);
            }
        }
    }

    @Test
    void more_callers_than_there_are_places_for_are_sent_away_for_now() throws Exception {
        try (Owner owner = serve(place(home), _ -> 0)) {
            SocketChannel[] silent = new SocketChannel[Owner.MOST_AT_ONCE];
            try {
                for (int i = 0; i < silent.length; i++) {
                    silent[i] = connect();
                }
                // Each has its thread sooner or later; from then on there is no place.
                while (forward(place(home), "").isPresent()) {
                    Thread.onSpinWait();
                }
            } finally {
                for (SocketChannel channel : silent) {
                    channel.close();
                }
            }
            while (forward(place(home), "").isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void closing_waits_for_a_command_that_is_in_the_store() throws Exception {
        CountDownLatch inStore = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        Owner owner =
                serve(
                        place(home),
                        conversation -> {
                            conversation.enterStore();
                            inStore.countDown();
                            await(mayLeave);
                            conversation.leaveStore();
                            return 4;
                        });
        CompletableFuture<OptionalInt> code =
                CompletableFuture.supplyAsync(
                        () -> forward(place(home), ""), Thread::startVirtualThread);
        await(inStore);
        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(() -> close(owner), Thread::startVirtualThread);
        while (Files.exists(home.resolve("run/socket"))) {
            Thread.onSpinWait();
        }
        assertThat(closed).isNotDone();
        mayLeave.countDown();
        closed.get(60, TimeUnit.SECONDS);
        assertThat(code.get(60, TimeUnit.SECONDS)).hasValue(4);
    }

    @Test
    void closing_sends_back_a_command_that_still_waits_for_its_caller() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Owner owner =
                serve(
                        place(home),
                        conversation -> {
                            conversation.ask("password");
                            conversation.enterStore();
                            return 0;
                        });
        CountDownLatch typed = new CountDownLatch(1);
        CompletableFuture<OptionalInt> code =
                CompletableFuture.supplyAsync(
                        () ->
                                new Caller(place(home))
                                        .forward(
                                                CALL,
                                                end(
                                                        "",
                                                        question -> {
                                                            asked.countDown();
                                                            await(typed);
                                                            return new char[] {'x'};
                                                        })),
                        Thread::startVirtualThread);
        await(asked);
        owner.close();
        typed.countDown();
        assertThat(code.get(60, TimeUnit.SECONDS)).as("to be done otherwise").isEmpty();
    }

    @Test
    void an_owner_that_dies_while_it_works_is_told() throws Exception {
        Owner owner =
                serve(
                        place(home),
                        conversation -> {
                            conversation.enterStore();
                            conversation.sever();
                            conversation.leaveStore();
                            return 0;
                        });
        try (owner) {
            assertThatThrownBy(() -> forward(place(home), ""))
                    .isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void a_window_is_raised() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        assertThat(new Caller(place(home)).raise(List.of())).isFalse();
        try (Owner owner = Owner.open(place(home), _ -> 0, _ -> counted(raised))) {
            assertThat(new Caller(place(home)).raise(List.of())).isTrue();
            await(raised);
        }
    }

    @Test
    void an_owner_without_a_window_says_so() throws Exception {
        try (Owner owner = Owner.open(place(home), _ -> 0, _ -> false)) {
            assertThat(new Caller(place(home)).raise(List.of())).isFalse();
            assertThat(owner).isNotNull();
        }
    }

    @Test
    void a_window_is_told_which_files_to_bring_in() throws Exception {
        List<Path> files = List.of(home.resolve("a b.pem"), home.resolve("ü.p12"));
        List<Path> told = new CopyOnWriteArrayList<>();
        try (Owner owner = Owner.open(place(home), _ -> 0, told::addAll)) {
            assertThat(new Caller(place(home)).raise(files)).isTrue();
            assertThat(told).isEqualTo(files);
            assertThat(owner).isNotNull();
        }
    }

    private static boolean counted(CountDownLatch raised) {
        raised.countDown();
        return true;
    }

    private static Owner serve(SocketPlace place, ToIntFunction<Conversation> commands)
            throws IOException {
        return Owner.open(place, commands, _ -> true);
    }

    private static SocketPlace place(Path home) {
        return new SocketPlace(home, Map.of());
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(home.resolve("run/socket")));
    }

    private OptionalInt forward(SocketPlace place, String input) {
        return new Caller(place).forward(CALL, end(input, _ -> "typed".toCharArray()));
    }

    private CallerEnd end(String input, Function<String, char[]> asking) {
        return new CallerEnd(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, out, asking);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void close(Owner owner) {
        try {
            owner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
