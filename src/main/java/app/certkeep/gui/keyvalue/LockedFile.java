package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.format.EntryFile;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileKeys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What a password opened of a file, kept until it is taken or another file is chosen: opening
/// takes too long to do it for every look.
final class LockedFile {
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private @Nullable FileContent content;
    private int closed;

    /// Where the file lies, and its key file; null where it has none.
    record Place(Path file, @Nullable Path keyFile) {}

    LockedFile(TaskRunner tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Opens a file, unless one is being opened; nobody is told where it was closed meanwhile.
    ///
    /// @param password is closed
    void open(
            Place file,
            EntryFormat format,
            Password password,
            Runnable onOpened,
            Consumer<Throwable> onFailure) {
        if (opening.get()) {
            password.close();
            return;
        }
        opening.set(true);
        int before = closed;
        tasks.run(
                () -> {
                    try (password;
                            SecretBytes bytes = EntryFile.read(file.file());
                            FileKeys keys = new FileKeys(password, keyFile(file.keyFile()))) {
                        return format.read(bytes, keys);
                    }
                },
                opened -> {
                    opening.set(false);
                    if (before == closed) {
                        close();
                        content = opened;
                        onOpened.run();
                    } else {
                        opened.close();
                    }
                },
                failure -> {
                    opening.set(false);
                    if (before == closed) {
                        onFailure.accept(failure);
                    }
                });
    }

    private static @Nullable SecretBytes keyFile(@Nullable Path chosen) {
        return chosen == null ? null : EntryFile.read(chosen);
    }

    /// Stays here.
    Optional<FileContent> content() {
        return Optional.ofNullable(content);
    }

    /// Becomes the caller's to close.
    Optional<FileContent> taken() {
        Optional<FileContent> taken = content();
        content = null;
        return taken;
    }

    void close() {
        closed++;
        taken().ifPresent(FileContent::close);
    }
}
