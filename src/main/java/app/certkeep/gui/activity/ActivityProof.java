package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityService;
import app.certkeep.activity.ExportFormat;
import app.certkeep.activity.Verification;
import app.certkeep.app.OutputFile;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;

/// Verification and export of the records.
final class ActivityProof {
    private final ActivityService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ReadOnlyBooleanWrapper verifying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Verification>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ActivityProof(ActivityService service, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
    }

    ReadOnlyBooleanProperty verifyingProperty() {
        return verifying.getReadOnlyProperty();
    }

    /// The last result, of whenever it was.
    ReadOnlyObjectProperty<Optional<Verification>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    void showLast() {
        tasks.run(service::lastVerification, last::set, voice.errors()::present);
    }

    void verify() {
        if (verifying.get()) {
            return;
        }
        verifying.set(true);
        tasks.run(
                service::verify,
                found -> {
                    verifying.set(false);
                    last.set(Optional.of(found));
                },
                failure -> {
                    verifying.set(false);
                    voice.errors().present(failure);
                });
    }

    void export(ActivityQuery query, ExportFormat format, Path target) {
        tasks.run(
                () -> {
                    try (SecretBytes exported = service.export(query, format)) {
                        new OutputFile(target.toString()).write(exported.bytes(), true);
                    }
                    return target;
                },
                written -> voice.notices().success("activity.exported", written.getFileName()),
                voice.errors()::present);
    }
}
