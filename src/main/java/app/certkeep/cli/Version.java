package app.certkeep.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version, as the build wrote it into the jar.
final class Version implements IVersionProvider {
    private static final String WRITTEN_BY_MAVEN =
            "/META-INF/maven/app.certkeep/certkeep/pom.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"certkeep " + text()};
    }

    static String text() {
        Properties written = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (in != null) {
                written.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.getProperty("version", "(not packaged)");
    }
}
