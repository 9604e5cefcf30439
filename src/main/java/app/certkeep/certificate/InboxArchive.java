package app.certkeep.certificate;

import app.certkeep.certificate.format.Rejection;
import app.certkeep.certificate.format.Unpacker;

import java.io.File;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Reads an archive into an inbox as a folder would be, and the archives in it; what is packed
/// deeper is rejected.
final class InboxArchive {
    private final InboxContents inbox;
    private final String file;
    private final BooleanSupplier goesOn;
    private final Unpacker unpacker;

    /// @param goesOn asked after each file of the archive
    InboxArchive(InboxContents inbox, String file, BooleanSupplier goesOn) {
        this.inbox = inbox;
        this.file = file;
        this.goesOn = goesOn;
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
            inbox.takeItems(path, content);
        }
        return !inbox.isFull() && goesOn.getAsBoolean();
    }

    private boolean take(String archive, String name, byte[] content) {
        inbox.takeItems(below(archive, name), content);
        return !inbox.isFull() && goesOn.getAsBoolean();
    }

    private void told(String path, Optional<Rejection> trouble) {
        trouble.ifPresent(why -> inbox.reject(path, why.messageKey(), why.arguments().toArray()));
    }

    private static String below(String archive, String name) {
        return name.isEmpty() ? archive : archive + File.separator + name;
    }
}
