package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.format.EntryFile;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;

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
            Path file,
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
                            SecretBytes bytes = EntryFile.read(file)) {
                        return format.read(bytes, password);
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
