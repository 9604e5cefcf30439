package app.certkeep.gui.certificate;

import app.certkeep.certificate.ExportFile;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.crypto.Password;

import java.util.List;
import java.util.UUID;

/// What the user wants in exported files. Whoever takes it closes it.
record ExportChoice(UUID id, List<ExportFile> files) implements AutoCloseable {
    boolean withKey() {
        return files.stream().map(ExportFile::target).anyMatch(ExportTarget::withKey);
    }

    /// The password of the files.
    @Override
    public void close() {
        files.forEach(file -> file.target().password().ifPresent(Password::close));
    }
}
