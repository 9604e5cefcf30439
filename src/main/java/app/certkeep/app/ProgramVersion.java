package app.certkeep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version, as the build wrote it into the jar.
public final class ProgramVersion {
    private static final String WRITTEN_BY_MAVEN =
            "/META-INF/maven/app.certkeep/certkeep/pom.properties";

    private ProgramVersion() {}

    /// Such as `0.1.0`.
    public static String text() {
        Properties written = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (in != null) {
                written.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.getProperty("version", "(not packaged)");
    }
}
