package app.certkeep.certificate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of others, which has to accept what is written here. A test that needs one is skipped
/// where it is not installed.
public final class ForeignTool {
    private final String program;

    private ForeignTool(String program) {
        this.program = program;
    }

    /// @param name as on the PATH
    public static ForeignTool installed(String name) {
        boolean there =
                Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(there, name + " is not installed");
        return new ForeignTool(name);
    }

    public static ForeignTool keytool() {
        return new ForeignTool(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    }

    /// What it prints.
    ///
    /// @throws AssertionError where it does not end with 0
    public String run(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
