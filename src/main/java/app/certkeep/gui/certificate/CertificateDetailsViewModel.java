package app.certkeep.gui.certificate;

import app.certkeep.app.CertificateFiles;
import app.certkeep.app.OutputFile;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ComparedField;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.Replacement;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is known of one certificate, alone or beside another, and its way out of the store.
public final class CertificateDetailsViewModel {
    private final CertificateService service;
    private final Consumer<Password> proof;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<Optional<InspectedCertificate>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TagsViewModel tags;
    private final NotesViewModel notes;
    private Runnable onClose = () -> {};
    private Runnable onChanged = () -> {};
    private int turn;

    /// @param proof fails where a password is not the user's own
    public CertificateDetailsViewModel(
            CertificateService service,
            Consumer<Password> proof,
            TaskRunner tasks,
            Notices notices,
            ErrorPresenter errors) {
        this.service = service;
        this.proof = proof;
        this.tasks = tasks;
        this.notices = notices;
        this.errors = errors;
        tags = new TagsViewModel(service.tags(), tasks, errors, () -> onChanged.run());
        notes = new NotesViewModel(service.notes(), tasks, errors);
        details.subscribe(this::showOwn);
    }

    private void showOwn(Optional<InspectedCertificate> shown) {
        tags.show(shown.map(InspectedCertificate::summary));
    }

    TagsViewModel tags() {
        return tags;
    }

    NotesViewModel notes() {
        return notes;
    }

    /// Told when the user has changed what the list shows, too.
    public void onChanged(Runnable listener) {
        onChanged = listener;
    }

    /// Told what is shown, now and whenever that is another one or loaded anew.
    public void onShown(Consumer<Optional<InspectedCertificate>> listener) {
        details.subscribe(() -> listener.accept(details.get()));
        listener.accept(details.get());
    }

    ReadOnlyObjectProperty<Optional<InspectedCertificate>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// What happens where the user closes the details.
    void onClose(Runnable action) {
        onClose = action;
    }

    void close() {
        onClose.run();
    }

    /// Loads a certificate; the one before it stays until the new one is there.
    void show(UUID id) {
        int mine = ++turn;
        tasks.run(
                () -> service.inspection().of(id),
                loaded -> {
                    if (mine == turn) {
                        details.set(Optional.of(loaded));
                        notes.show(Optional.of(id));
                    }
                },
                errors::present);
    }

    /// Finds out what is the same in two certificates and what is not.
    void compare(
            CertificateSummary left,
            CertificateSummary right,
            Consumer<List<ComparedField>> onCompared) {
        tasks.run(
                () -> service.inspection().compare(left.id(), right.id()),
                onCompared,
                errors::present);
    }

    /// Lets certificates take the places of others.
    void replace(List<Replacement> wanted) {
        tasks.run(
                () -> {
                    wanted.forEach(
                            one -> service.succession().replace(one.old().id(), one.fresh().id()));
                    return true;
                },
                _ -> {
                    notices.success("certificates.replaced", wanted.size());
                    onChanged.run();
                },
                failure -> {
                    errors.present(failure);
                    onChanged.run();
                });
    }

    /// Finds out for which certificates those that came in could step in.
    void offers(ImportReport report, Consumer<List<Replacement>> onFound) {
        tasks.run(
                () -> service.succession().offers(report),
                found -> {
                    if (!found.isEmpty()) {
                        onFound.accept(found);
                    }
                },
                errors::present);
    }

    void showNothing() {
        turn++;
        details.set(Optional.empty());
        notes.show(Optional.empty());
    }

    /// Writes the certificate to files, with its private key only where the password is right.
    ///
    /// @param choice closed here
    /// @param password asked for where the key goes with it; closed here
    void export(ExportChoice choice, Optional<Password> password, Map<Path, ExportTarget> files) {
        tasks.run(
                () -> {
                    try (choice) {
                        if (choice.withKey()) {
                            proof.accept(password.orElseThrow());
                        }
                        new CertificateFiles(service).write(choice.id(), files);
                    } finally {
                        password.ifPresent(Password::close);
                    }
                    return files.keySet();
                },
                written ->
                        notices.success(
                                "certificates.export.done",
                                written.stream()
                                        .map(path -> path.getFileName().toString())
                                        .collect(Collectors.joining(", ")),
                                written.size()),
                errors::present);
    }

    /// Writes the ends of certificates to a file for calendars.
    ///
    /// @param search which certificates
    /// @param title what the event of one is called
    void exportCalendar(String search, Function<CertificateSummary, String> title, Path target) {
        save(() -> service.expiry().calendar(search, title), target);
    }

    /// Writes all that a list shows to a file for spreadsheets.
    void exportSheet(CertificateQuery query, Path target) {
        save(() -> service.sheet().csv(query), target);
    }

    private void save(Supplier<byte[]> content, Path target) {
        tasks.run(
                () -> {
                    new OutputFile(target.toString()).write(content.get(), false);
                    return target;
                },
                written -> notices.success("certificates.export.done", written.getFileName(), 1),
                errors::present);
    }
}
