package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;

import java.util.List;
import java.util.UUID;

/// What the user does with what is chosen: the rows, or all that match.
final class BulkActions {
    private final Selection selection;
    private final CertificateListViewModel model;
    private final CertificateActions actions;

    BulkActions(Selection selection, CertificateListViewModel model, CertificateActions actions) {
        this.selection = selection;
        this.model = model;
        this.actions = actions;
    }

    void setActive(boolean on) {
        model.whole()
                .ids()
                .ifPresentOrElse(
                        ids -> actions.setAllActive(ids, on),
                        () -> model.setActive(selection.chosen(), on));
    }

    /// Moves all chosen switches to one position: off where all are on.
    void toggle() {
        setActive(!selection.chosen().stream().allMatch(item -> item.activeProperty().get()));
    }

    void tag() {
        List<UUID> ids =
                model.whole()
                        .ids()
                        .orElseGet(
                                () ->
                                        selection.chosen().stream()
                                                .map(CertificateItem::id)
                                                .toList());
        actions.tag(ids);
    }

    void delete() {
        model.whole().ids().ifPresentOrElse(actions::deleteAll, () -> actions.delete(rows()));
    }

    void rename() {
        if (selection.chosen().size() == 1) {
            actions.rename(rows().getFirst());
        }
    }

    void compare(CertificateTexts texts) {
        actions.compare(rows().getFirst(), rows().getLast(), texts);
    }

    void replace(CertificateTexts texts) {
        actions.replace(rows().getFirst(), rows().getLast(), texts);
    }

    private List<CertificateSummary> rows() {
        return selection.chosen().stream().map(CertificateItem::summary).toList();
    }
}
