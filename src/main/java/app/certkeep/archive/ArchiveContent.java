package app.certkeep.archive;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a whole file.
@FunctionalInterface
public interface ArchiveContent {
    void writeTo(OutputStream out) throws IOException;
}
