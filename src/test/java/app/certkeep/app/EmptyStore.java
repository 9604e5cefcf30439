package app.certkeep.app;

import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreFile;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A store's file with all tables and no rows, to be copied: bringing a new file up to date takes
/// half a second of computing, as it does at a user's first start, and a copy of one nothing.
public final class EmptyStore implements AutoCloseable {
    private final Path folder;

    private EmptyStore() {
        try {
            folder = Files.createTempDirectory("certkeep-empty");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Database.open(new StoreFile(home()), Certkeep.entities()).close();
    }

    /// The one of this run.
    public static EmptyStore of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(EmptyStore.class, _ -> new EmptyStore(), EmptyStore.class);
    }

    /// @param home not there yet, or an empty folder
    public void copyTo(Path home) throws IOException {
        Files.deleteIfExists(home);
        CopiedFolder.copy(home(), home);
    }

    private Path home() {
        return folder.resolve("home");
    }

    @Override
    public void close() throws IOException {
        CopiedFolder.delete(folder);
    }
}
