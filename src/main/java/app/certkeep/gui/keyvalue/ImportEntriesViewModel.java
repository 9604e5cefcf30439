package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.keyvalue.EntryImport;
import app.certkeep.keyvalue.Existing;
import app.certkeep.keyvalue.ImportedEntry;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.format.EntryFile;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keys and values that are to come in: pasted, or from a file; what would become of each, and
/// the taking of them.
final class ImportEntriesViewModel {
    private final EntryImport importing;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Runnable onTaken;

    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<EntryFormat> format = new SimpleObjectProperty<>(EntryFormat.ENV);
    private final ObjectProperty<@Nullable Path> keyFile = new SimpleObjectProperty<>();
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Existing> existing = new SimpleObjectProperty<>(Existing.KEEP);
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ImportedEntry>> preview =
            new ReadOnlyObjectWrapper<>(List.of());
    private final LockedFile locked;
    private int asked;
    private boolean over;

    /// @param onTaken called when entries came in
    ImportEntriesViewModel(EntryImport importing, TaskRunner tasks, Voice voice, Runnable onTaken) {
        this.importing = importing;
        this.tasks = tasks;
        locked = new LockedFile(tasks);
        this.voice = voice;
        this.onTaken = onTaken;
        pasted.subscribe((before, now) -> format.set(guess(now)));
        file.subscribe(
                (before, now) -> {
                    asked++;
                    locked.close();
                    if (now != null) {
                        format.set(EntryFormat.ofName(now.getFileName().toString()));
                    }
                });
        List.<Property<?>>of(pasted, file, format, folder)
                .forEach(each -> each.subscribe((before, now) -> look()));
    }

    private static EntryFormat guess(String text) {
        return text.stripLeading().startsWith("{") ? EntryFormat.JSON : EntryFormat.ENV;
    }

    StringProperty pastedProperty() {
        return pasted;
    }

    /// Null where what is pasted counts.
    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /// Of a file that is locked; null where it has none.
    ObjectProperty<@Nullable Path> keyFileProperty() {
        return keyFile;
    }

    ObjectProperty<EntryFormat> formatProperty() {
        return format;
    }

    /// True while a locked file is being opened, which takes its time.
    ReadOnlyBooleanProperty openingProperty() {
        return locked.openingProperty();
    }

    /// What goes before each name, with or without a `/` at its end.
    StringProperty folderProperty() {
        return folder;
    }

    /// What becomes of entries that are there with other values.
    ObjectProperty<Existing> existingProperty() {
        return existing;
    }

    /// Why nothing can be read, else empty.
    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyObjectProperty<List<ImportedEntry>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    long count(State state) {
        return preview.get().stream().filter(entry -> entry.state() == state).count();
    }

    /// How many entries taking would write.
    long writing() {
        return count(State.NEW) + (existing.get() == Existing.KEEP ? 0 : count(State.CHANGED));
    }

    private void look() {
        if (over) {
            return;
        }
        int thisTime = ++asked;
        String prefix = prefix();
        run(
                content -> importing.preview(content, prefix),
                false,
                found -> {
                    if (thisTime == asked) {
                        problem.set("");
                        preview.set(found);
                    }
                },
                failure -> {
                    if (thisTime == asked) {
                        failed(failure);
                    }
                });
    }

    /// Opens the file that is locked, and shows what is in it.
    void unlock(Password password) {
        Path from = file.get();
        if (from == null) {
            password.close();
        } else {
            locked.open(
                    new LockedFile.Place(from, keyFile.get()),
                    format.get(),
                    password,
                    this::look,
                    this::failed);
        }
    }

    /// Takes what the preview shows.
    void take() {
        String prefix = prefix();
        Existing chosen = existing.get();
        run(
                content -> importing.take(content, prefix, chosen),
                true,
                taken -> {
                    preview.set(taken);
                    voice.notices()
                            .success(
                                    "keyvalue.import.done", count(State.NEW), count(State.CHANGED));
                    onTaken.run();
                },
                voice.errors()::present);
    }

    /// @param last whether nothing follows for which an opened file is needed
    private void run(
            Function<FileContent, List<ImportedEntry>> work,
            boolean last,
            Consumer<List<ImportedEntry>> onDone,
            Consumer<Throwable> onFailure) {
        if (format.get().isLocked()) {
            Optional<FileContent> content = last ? locked.taken() : locked.content();
            content.ifPresentOrElse(
                    opened -> tasks.run(() -> of(opened, work, last), onDone, onFailure),
                    () -> preview.set(List.of()));
            return;
        }
        Path from = file.get();
        SecretBytes text = from == null ? bytes(pasted.get()) : new SecretBytes(new byte[0]);
        EntryFormat read = format.get();
        tasks.run(
                () -> {
                    try (text;
                            SecretBytes bytes = from == null ? text : EntryFile.read(from);
                            FileContent content = read.read(bytes)) {
                        return work.apply(content);
                    }
                },
                onDone,
                onFailure);
    }

    private static List<ImportedEntry> of(
            FileContent content, Function<FileContent, List<ImportedEntry>> work, boolean last) {
        try {
            return work.apply(content);
        } finally {
            if (last) {
                content.close();
            }
        }
    }

    private static SecretBytes bytes(String text) {
        char[] characters = text.toCharArray();
        try {
            return SecretBytes.ofUtf8(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private void failed(Throwable failure) {
        preview.set(List.of());
        if (failure instanceof CertkeepException) {
            problem.set(voice.errors().words(failure));
        } else {
            voice.errors().present(failure);
        }
    }

    private String prefix() {
        String entered = folder.get().strip();
        return entered.isEmpty() || entered.endsWith("/") ? entered : entered + "/";
    }

    /// Forgets what was pasted or opened.
    void forget() {
        over = true;
        asked++;
        locked.close();
        pasted.set("");
        file.set(null);
        keyFile.set(null);
    }
}
