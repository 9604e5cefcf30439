package app.certkeep.gui.keyvalue;

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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Existing> existing = new SimpleObjectProperty<>(Existing.KEEP);
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ImportedEntry>> preview =
            new ReadOnlyObjectWrapper<>(List.of());
    private int asked;
    private boolean over;

    /// @param onTaken called when entries came in
    ImportEntriesViewModel(EntryImport importing, TaskRunner tasks, Voice voice, Runnable onTaken) {
        this.importing = importing;
        this.tasks = tasks;
        this.voice = voice;
        this.onTaken = onTaken;
        pasted.subscribe((before, now) -> format.set(guess(now)));
        file.subscribe(
                (before, now) -> {
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

    ObjectProperty<EntryFormat> formatProperty() {
        return format;
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
                found -> {
                    if (thisTime == asked) {
                        problem.set("");
                        preview.set(found);
                    }
                });
    }

    /// Takes what the preview shows.
    void take() {
        String prefix = prefix();
        Existing chosen = existing.get();
        run(
                content -> importing.take(content, prefix, chosen),
                taken -> {
                    preview.set(taken);
                    voice.notices()
                            .success(
                                    "keyvalue.import.done", count(State.NEW), count(State.CHANGED));
                    onTaken.run();
                });
    }

    private void run(
            Function<FileContent, List<ImportedEntry>> work, Consumer<List<ImportedEntry>> onDone) {
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
                this::failed);
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

    /// Forgets what was pasted.
    void forget() {
        over = true;
        asked++;
        pasted.set("");
        file.set(null);
    }
}
