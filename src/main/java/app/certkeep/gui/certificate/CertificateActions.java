package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.Replacement;
import app.certkeep.crypto.Password;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What can be done with chosen certificates, after a question where it is needed.
public final class CertificateActions {
    private final CertificateListViewModel list;
    private final CertificateDetailsViewModel details;
    private final CertificateDialogs dialogs;

    public CertificateActions(
            CertificateListViewModel list,
            CertificateDetailsViewModel details,
            CertificateDialogs dialogs) {
        this.list = list;
        this.details = details;
        this.dialogs = dialogs;
    }

    void rename(CertificateSummary certificate) {
        dialogs.newName(certificate)
                .filter(name -> !name.equals(certificate.name()))
                .ifPresent(name -> list.changes().rename(certificate.id(), name));
    }

    void delete(List<CertificateSummary> chosen) {
        if (!chosen.isEmpty()) {
            list.changes().delete(chosen);
        }
    }

    /// Of which not all are shown, so that a question is in order.
    void deleteAll(List<UUID> ids) {
        if (dialogs.mayDelete(ids.size())) {
            list.changes().deleteAll(ids);
        }
    }

    /// As [#deleteAll], for switches.
    void setAllActive(List<UUID> ids, boolean on) {
        if (dialogs.mayMove(ids.size(), on)) {
            list.setAllActive(ids, on);
        }
    }

    void tag(List<UUID> ids) {
        dialogs.tags(ids.size())
                .ifPresent(choice -> list.changes().tag(ids, choice.tags(), choice.add()));
    }

    /// What the list shows, for spreadsheets.
    void exportSheet() {
        dialogs.sheetTarget()
                .ifPresent(target -> details.exportSheet(list.queryProperty().get(), target));
    }

    void compare(CertificateSummary left, CertificateSummary right, CertificateTexts texts) {
        details.compare(left, right, fields -> dialogs.comparison(left, right, fields, texts));
    }

    /// The one that ends earlier is replaced by the other.
    void replace(CertificateSummary one, CertificateSummary other, CertificateTexts texts) {
        boolean inOrder = one.notAfter().isBefore(other.notAfter());
        ask(List.of(inOrder ? new Replacement(one, other) : new Replacement(other, one)), texts);
    }

    /// Asks whether certificates that came in shall take the places of others.
    public void offerReplacing(ImportReport report, CertificateTexts texts) {
        details.offers(report, found -> ask(found, texts));
    }

    private void ask(List<Replacement> found, CertificateTexts texts) {
        if (dialogs.mayReplace(found, texts)) {
            details.replace(found);
        }
    }

    /// The ends of what the list shows.
    void exportCalendar(CertificateTexts texts) {
        String search = list.queryProperty().get().spelled();
        dialogs.calendarTarget()
                .ifPresent(
                        target ->
                                details.exportCalendar(
                                        search,
                                        one ->
                                                texts.messages()
                                                        .text(
                                                                "certificate.calendar.title",
                                                                one.name()),
                                        target));
    }

    /// A private key goes out only after the account's password.
    void export(CertificateSummary certificate) {
        dialogs.exportChoice(certificate).ifPresent(choice -> export(certificate, choice));
    }

    private void export(CertificateSummary certificate, ExportChoice choice) {
        Optional<Password> password =
                choice.withKey() ? dialogs.passwordForKey(certificate) : Optional.empty();
        Map<Path, ExportTarget> targets =
                choice.withKey() && password.isEmpty()
                        ? Map.of()
                        : dialogs.exportTargets(certificate, choice);
        if (targets.isEmpty()) {
            password.ifPresent(Password::close);
            choice.close();
        } else {
            details.export(choice, password, targets);
        }
    }
}
