package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ComparedField;
import app.certkeep.certificate.ExportFile;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.certificate.Replacement;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.i18n.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the screen of certificates asks and tells.
public final class CertificateDialogs {
    private static final int MOST_PAIRS = 10;

    private final Dialogs dialogs;
    private final Messages messages;
    private final FxmlViews fxml;

    public CertificateDialogs(Dialogs dialogs, Messages messages, FxmlViews fxml) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.fxml = fxml;
    }

    List<Path> filesToImport() {
        return dialogs.chooseFiles("certificates.import.title");
    }

    /// Text to import; the user sees what it is before it goes in.
    ///
    /// @param found in the clipboard
    Optional<String> textToImport(String found) {
        return new PasteDialog(dialogs, messages, found).ask();
    }

    /// The review of an import, which stays open until it is stored or thrown away.
    void review(InboxViewModel inbox, CertificateTexts texts) {
        new InboxDialog(inbox, dialogs, fxml, texts).show();
    }

    void comparison(
            CertificateSummary left,
            CertificateSummary right,
            List<ComparedField> fields,
            CertificateTexts texts) {
        new ComparisonDialog(dialogs, texts).show(left, right, fields);
    }

    boolean mayReplace(List<Replacement> wanted, CertificateTexts texts) {
        String pairs =
                wanted.stream()
                        .limit(MOST_PAIRS)
                        .map(
                                one ->
                                        messages.text(
                                                "certificates.replace.pair",
                                                CertificateTexts.shown(one.old().name()),
                                                texts.local(one.old().notAfter()),
                                                CertificateTexts.shown(one.fresh().name()),
                                                texts.local(one.fresh().notAfter())))
                        .collect(Collectors.joining("\n"));
        return dialogs.confirm(
                "certificates.replace", wanted.size(), pairs, wanted.size() - MOST_PAIRS);
    }

    boolean mayDelete(int number) {
        return dialogs.confirm("certificates.delete-all", number);
    }

    boolean mayMove(int number, boolean on) {
        return dialogs.confirm(
                on ? "certificates.activate-all" : "certificates.deactivate-all", number);
    }

    /// Tags to give to several certificates or to take from them.
    Optional<TagChoice> tags(int certificates) {
        return new TagDialog(dialogs, messages, certificates).ask();
    }

    Optional<Path> sheetTarget() {
        return dialogs.chooseTarget("certificates.sheet.title", "certificates.csv");
    }

    Optional<String> newName(CertificateSummary certificate) {
        return dialogs.askText("certificates.rename", certificate.name());
    }

    /// @param suggested as a name
    Optional<String> filterName(String suggested) {
        return dialogs.askText("certificates.saved-filter.save", suggested);
    }

    Optional<ExportChoice> exportChoice(CertificateSummary certificate) {
        return new ExportDialog(dialogs, messages, certificate).ask();
    }

    Optional<Password> passwordForKey(CertificateSummary certificate) {
        return dialogs.askPassword(
                "certificates.export.password", CertificateTexts.shown(certificate.name()));
    }

    Optional<Path> calendarTarget() {
        return dialogs.chooseTarget("certificates.calendar.title", "certificates.ics");
    }

    /// Where files go: one where the user says, several into a folder. Empty where the user changed
    /// their mind.
    Map<Path, ExportTarget> exportTargets(CertificateSummary certificate, ExportChoice choice) {
        if (choice.files().size() == 1) {
            ExportFile file = choice.files().getFirst();
            return dialogs.chooseTarget(
                            "certificates.export.title", file.nameFor(certificate.name()))
                    .map(path -> Map.of(path, file.target()))
                    .orElse(Map.of());
        }
        Map<Path, ExportTarget> targets = new LinkedHashMap<>();
        dialogs.chooseFolder("certificates.export.title")
                .ifPresent(
                        folder ->
                                choice.files()
                                        .forEach(
                                                file ->
                                                        targets.put(
                                                                folder.resolve(
                                                                        file.nameFor(
                                                                                certificate
                                                                                        .name())),
                                                                file.target())));
        String there =
                targets.keySet().stream()
                        .filter(Files::exists)
                        .map(path -> path.getFileName().toString())
                        .collect(Collectors.joining(", "));
        boolean may = there.isEmpty() || dialogs.confirm("certificates.export.overwrite", there);
        return may ? targets : Map.of();
    }
}
