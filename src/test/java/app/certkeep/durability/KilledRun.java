package app.certkeep.durability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One life of a [WorkingProcess].
///
/// @param begun operations that it began
/// @param done operations that it acknowledged, the same or one less
record KilledRun(int begun, int done) {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /// @param afterReady how long it works before it is killed; where it is negative, how long
    ///     after its start, so that it may still be opening the store
    static KilledRun of(Path home, int password, long seed, Duration afterReady)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "-Dcertkeep.log.folder=" + home.resolve("logs"),
                                        "-classpath",
                                        System.getProperty("java.class.path"),
                                        WorkingProcess.class.getName(),
                                        home.toString(),
                                        String.valueOf(password),
                                        String.valueOf(seed)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        CompletableFuture<KilledRun> counts =
                CompletableFuture.supplyAsync(() -> count(process.getInputStream(), ready));
        if (!afterReady.isNegative()) {
            awaitReady(ready);
        }
        boolean endedByItself = process.waitFor(afterReady.abs().toMillis(), TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
        if (endedByItself) {
            throw new IllegalStateException("the process failed, exit " + process.exitValue());
        }
        return counts.join();
    }

    private static void awaitReady(CompletableFuture<Boolean> ready) throws InterruptedException {
        try {
            if (!ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process ended before it was ready");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the process does not become ready", e);
        }
    }

    private static KilledRun count(InputStream told, CompletableFuture<Boolean> ready) {
        int begun = 0;
        int done = 0;
        try (told) {
            for (int next = told.read(); next >= 0; next = told.read()) {
                switch (next) {
                    case WorkingProcess.READY -> ready.complete(true);
                    case WorkingProcess.BEGUN -> begun++;
                    case WorkingProcess.DONE -> done++;
                    default -> throw new IllegalStateException("unknown word " + next);
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may close so.
        }
        ready.complete(false);
        return new KilledRun(begun, done);
    }
}
