package app.certkeep.archive;

import app.certkeep.app.FreshStore;
import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import java.nio.file.Path;

/// Files of exported data in tests, whose passwords are no secrets.
final class Archives {
    static final String PASSWORD = "harbour violet 93";

    private Archives() {}

    static ArchiveCounts export(UserSession session, Path file) {
        return export(session, FreshStore.PASSWORD, PASSWORD, file);
    }

    static ArchiveCounts export(UserSession session, String own, String ofFile, Path file) {
        try (Password first = new Password(own.toCharArray());
                Password second = new Password(ofFile.toCharArray())) {
            return session.archive()
                    .export(
                            first,
                            second,
                            content ->
                                    new OutputFile(file.toString()).write(content::writeTo, true));
        }
    }

    static ArchiveReport importInto(UserSession session, Path file) {
        return importInto(session, file, PASSWORD);
    }

    static ArchiveReport importInto(UserSession session, Path file, String ofFile) {
        try (Password password = new Password(ofFile.toCharArray())) {
            return session.archive().importFrom(file, password);
        }
    }
}
