package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportChain;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.ExportTarget;
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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks in which form a certificate goes out, whether its key goes with it, and under which
/// password.
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

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final CertificateSummary certificate;
    private final ReadOnlyObjectWrapper<ExportFormat> format =
            new ReadOnlyObjectWrapper<>(ExportFormat.PEM);
    private final CheckBox withKey = new CheckBox();
    private final ChoiceBox<ExportChain> chain = new ChoiceBox<>();
    private final FilePassword password;
    private final ButtonType action;

    ExportDialog(Dialogs dialogs, Messages messages, CertificateSummary certificate) {
        this.messages = messages;
        this.certificate = certificate;
        password = new FilePassword(messages);
        dialog.setTitle(messages.text("certificates.export.title"));
        dialog.setHeaderText(
                messages.text(
                        "certificates.export.of", CertificateTexts.shown(certificate.name())));
        VBox content = new VBox(12, formats(), chain(), key(), password.view(), warning());
        content.setPrefWidth(620);
        dialog.getDialogPane().setContent(content);
        action =
                new ButtonType(
                        messages.text("certificates.export.action"), ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
        BooleanExpression fits = password.fits(is(ExportFormat::needsPassword));
        dialog.getDialogPane().lookupButton(action).disableProperty().bind(fits.not());
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
        password.enableWhen(
                is(ExportFormat::needsPassword)
                        .or(withKey.selectedProperty().and(is(ExportFormat::takesPassword))));
        return withKey;
    }

    private Label warning() {
        Label warning =
                new Label(
                        messages.text("certificates.export.warning"),
                        new FontIcon("fth-alert-triangle"));
        warning.setWrapText(true);
        warning.getStyleClass().add("hint");
        warning.visibleProperty().bind(withKey.selectedProperty().and(password.isEmpty()));
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
        return new ExportChoice(
                certificate.id(),
                new ExportTarget(
                        format.get(),
                        withKey.isSelected(),
                        password.take(),
                        chain.isDisabled() ? ExportChain.NONE : chain.getValue()));
    }
}
