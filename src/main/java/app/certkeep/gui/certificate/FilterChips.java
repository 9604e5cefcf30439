package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateCounts;
import app.certkeep.certificate.CertificateFilter;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/// A button for each filter, with how many certificates it shows.
final class FilterChips {
    private final CertificateListViewModel model;
    private final CertificateTexts texts;
    private final ToggleGroup group = new ToggleGroup();

    FilterChips(CertificateListViewModel model, CertificateTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    void into(Pane pane) {
        for (CertificateFilter filter : CertificateFilter.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("filter-" + CertificateTexts.keyOf(filter));
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setUserData(filter);
            chip.setOnAction(_ -> choose(chip, filter));
            pane.getChildren().add(chip);
        }
        model.countsProperty().subscribe(this::label);
        model.queryProperty().subscribe(query -> select(query.filter()));
    }

    /// The chosen one is clicked again to see everything.
    private void choose(ToggleButton chip, CertificateFilter filter) {
        model.filter(chip.isSelected() ? filter : CertificateFilter.ALL);
        select(model.queryProperty().get().filter());
    }

    private void label(CertificateCounts counts) {
        for (var chip : group.getToggles()) {
            CertificateFilter filter = (CertificateFilter) chip.getUserData();
            ((ToggleButton) chip)
                    .setText(
                            texts.messages()
                                    .text(
                                            "certificates.filter." + CertificateTexts.keyOf(filter),
                                            counts.of(filter)));
        }
    }

    private void select(CertificateFilter filter) {
        group.getToggles().stream()
                .filter(chip -> chip.getUserData() == filter)
                .forEach(group::selectToggle);
    }
}
