package app.certkeep.app;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a home folder in which a store lies that nobody has used:
/// `@TempDir(factory = HomeWithStore.class) Path home`. Without it a store is made when it is first
/// opened, which is slower.
public final class HomeWithStore implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        Path home = Files.createTempDirectory("certkeep-home");
        EmptyStore.of(context).copyTo(home);
        return home;
    }
}
