package app.certkeep.certificate;

import app.certkeep.certificate.format.Rejection;
import app.certkeep.certificate.format.Unpacker;

import java.io.File;
import java.util.Optional;

/// Reads an archive into a run as a folder would be, and the archives in it; what is packed deeper
/// is rejected.
final class ArchiveOfRun {
    private final ImportRun run;
    private final String file;
    private final Unpacker unpacker;

    ArchiveOfRun(ImportRun run, String file) {
        this.run = run;
        this.file = file;
        unpacker = new Unpacker(this::takeOuter);
    }

    void read(byte[] bytes) {
        told(file, unpacker.unpack(bytes));
    }

    private boolean takeOuter(String name, byte[] content) {
        String path = below(file, name);
        if (Unpacker.isArchive(content)) {
            told(path, unpacker.unpackInner(content, (inner, bytes) -> take(path, inner, bytes)));
        } else {
            run.takeItems(path, content);
        }
        return !run.isFull();
    }

    private boolean take(String archive, String name, byte[] content) {
        run.takeItems(below(archive, name), content);
        return !run.isFull();
    }

    private void told(String path, Optional<Rejection> trouble) {
        trouble.ifPresent(why -> run.reject(path, why.messageKey(), why.arguments().toArray()));
    }

    private static String below(String archive, String name) {
        return name.isEmpty() ? archive : archive + File.separator + name;
    }
}
