package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportChain;
import app.certkeep.certificate.ExportDestination;
import app.certkeep.certificate.ExportFile;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.Words;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks for what or in which form a certificate goes out, whether its key goes with it, and under
/// which password. Shows which files that makes.
final class ExportDialog {
    private static final List<ExportFormat> OFFERED =
            List.of(
                    ExportFormat.PEM,
                    ExportFormat.KEY,
                    ExportFormat.P12,
                    ExportFormat.P12_OLDER,
                    ExportFormat.JKS,
                    ExportFormat.P7B,
                    ExportFormat.DER,
                    ExportFormat.KUBERNETES,
                    ExportFormat.SSH,
                    ExportFormat.JWK,
                    ExportFormat.JWKS);

    /// Of the largest choice, so that the dialog does not jump.
    private static final double CONTENT_HEIGHT = 470;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final CertificateSummary certificate;
    private final ChoiceBox<Optional<ExportDestination>> destination = new ChoiceBox<>();
    private final ReadOnlyObjectWrapper<ExportFormat> format =
            new ReadOnlyObjectWrapper<>(ExportFormat.PEM);
    private final CheckBox withKey = new CheckBox();
    private final ChoiceBox<ExportChain> chain = new ChoiceBox<>();
    private final FilePassword password;
    private final ExportPreview preview;
    private final ButtonType action;

    ExportDialog(Dialogs dialogs, Messages messages, CertificateSummary certificate) {
        this.messages = messages;
        this.certificate = certificate;
        password = new FilePassword(messages);
        dialog.setTitle(messages.text("certificates.export.title"));
        dialog.setHeaderText(
                messages.text(
                        "certificates.export.of", CertificateTexts.shown(certificate.name())));
        destination.setValue(Optional.empty());
        preview = new ExportPreview(messages, certificate.name());
        VBox byHand = new VBox(12, formats(), chain(), key());
        byHand.visibleProperty().bind(destination.valueProperty().map(Optional::isEmpty));
        byHand.managedProperty().bind(byHand.visibleProperty());
        VBox content = new VBox(12, destinations(), byHand, password.view(), warning(), preview);
        password.view().visibleProperty().bind(byHand.visibleProperty().or(needsPassword()));
        password.view().managedProperty().bind(password.view().visibleProperty());
        content.setPrefWidth(620);
        content.setMinHeight(CONTENT_HEIGHT);
        dialog.getDialogPane().setContent(content);
        action =
                new ButtonType(
                        messages.text("certificates.export.action"), ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
        BooleanExpression fits = password.fits(needsPassword());
        dialog.getDialogPane().lookupButton(action).disableProperty().bind(fits.not());
        List.of(destination.valueProperty(), format, chain.valueProperty())
                .forEach(value -> value.subscribe(this::showPreview));
        withKey.selectedProperty().subscribe(this::showPreview);
        password.isEmpty().subscribe(this::showPreview);
        showPreview();
    }

    private void showPreview() {
        preview.show(files(Optional.empty()), !password.isEmpty().get());
    }

    private HBox destinations() {
        destination.setId("export-destination");
        destination.getItems().add(Optional.empty());
        if (certificate.hasKey()) {
            Arrays.stream(ExportDestination.values())
                    .map(Optional::of)
                    .forEach(destination.getItems()::add);
        }
        destination.setConverter(
                Words.of(
                        to ->
                                messages.text(
                                        "certificates.export.for."
                                                + to.map(CertificateTexts::keyOf)
                                                        .orElse("format"))));
        Label label = new Label(messages.text("certificates.export.for"));
        label.setLabelFor(destination);
        HBox row = new HBox(8, label, destination);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private BooleanExpression needsPassword() {
        return Bindings.createBooleanBinding(
                () ->
                        destination
                                .getValue()
                                .map(ExportDestination::needsPassword)
                                .orElseGet(() -> format.get().needsPassword()),
                destination.valueProperty(),
                format);
    }

    /// In two columns, or the dialog would be higher than a small window.
    private GridPane formats() {
        GridPane buttons = new GridPane(16, 10);
        int rows = (OFFERED.size() + 1) / 2;
        ToggleGroup group = new ToggleGroup();
        for (ExportFormat offered : OFFERED) {
            String name = offered.name().toLowerCase(Locale.ROOT).replace('_', '-');
            RadioButton button = new RadioButton(messages.text("certificates.export." + name));
            button.setId("export-" + name);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(offered == ExportFormat.PEM);
            button.setOnAction(_ -> choose(offered));
            button.setDisable(offered.needsKey() && !certificate.hasKey());
            int place = OFFERED.indexOf(offered);
            buttons.add(button, place / rows, place % rows);
        }
        return buttons;
    }

    private HBox chain() {
        chain.setId("export-chain");
        chain.getItems().setAll(ExportChain.values());
        chain.setValue(ExportChain.NONE);
        chain.setConverter(
                Words.of(
                        what ->
                                messages.text(
                                        "certificates.export.chain."
                                                + what.name().toLowerCase(Locale.ROOT))));
        chain.disableProperty().bind(is(ExportFormat::takesChain).not());
        Label label = new Label(messages.text("certificates.export.chain"));
        label.setLabelFor(chain);
        HBox row = new HBox(8, label, chain);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private CheckBox key() {
        withKey.setText(
                messages.text(
                        certificate.hasKey()
                                ? "certificates.export.with-key"
                                : "certificates.export.no-key"));
        withKey.setId("export-with-key");
        withKey.setDisable(!certificate.hasKey());
        BooleanExpression byHand =
                Bindings.createBooleanBinding(
                        () -> destination.getValue().isEmpty(), destination.valueProperty());
        password.enableWhen(
                needsPassword()
                        .or(
                                byHand.and(withKey.selectedProperty())
                                        .and(is(ExportFormat::takesPassword))));
        return withKey;
    }

    private Label warning() {
        Label warning =
                new Label(
                        messages.text("certificates.export.warning"),
                        new FontIcon("fth-alert-triangle"));
        warning.setWrapText(true);
        warning.getStyleClass().add("hint");
        warning.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        password.isEmpty().get()
                                                && files(Optional.empty()).stream()
                                                        .anyMatch(file -> file.target().withKey()),
                                password.isEmpty(),
                                withKey.selectedProperty(),
                                destination.valueProperty(),
                                format));
        return warning;
    }

    private BooleanExpression is(Predicate<ExportFormat> property) {
        return Bindings.createBooleanBinding(() -> property.test(format.get()), format);
    }

    /// A container is mostly wanted for the key in it.
    private void choose(ExportFormat chosen) {
        format.set(chosen);
        boolean possible = chosen.takesKey() && certificate.hasKey();
        withKey.setDisable(!possible || chosen.needsKey());
        boolean usual = chosen.needsPassword() || chosen.needsKey();
        withKey.setSelected(possible && (usual || withKey.isSelected()));
    }

    Optional<ExportChoice> ask() {
        Optional<ExportChoice> choice =
                dialog.showAndWait().filter(action::equals).map(_ -> choice());
        password.clear();
        return choice;
    }

    private ExportChoice choice() {
        return new ExportChoice(certificate.id(), files(password.take()));
    }

    private List<ExportFile> files(Optional<Password> given) {
        return destination
                .getValue()
                .map(to -> to.files(given))
                .orElseGet(() -> List.of(ExportFile.of(byHand(given))));
    }

    private ExportTarget byHand(Optional<Password> given) {
        return new ExportTarget(
                format.get(),
                withKey.isSelected(),
                given,
                format.get().takesChain() ? chain.getValue() : ExportChain.NONE);
    }
}
