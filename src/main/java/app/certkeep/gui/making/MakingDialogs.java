package app.certkeep.gui.making;

import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;
import app.certkeep.making.KeyKind;
import app.certkeep.making.Renewal;
import app.certkeep.making.RevocationReason;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The dialogs that ask what is to be made.
public final class MakingDialogs {
    private static final BooleanExpression ALWAYS = new SimpleBooleanProperty(true);

    private final MakingViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Fields fields;

    public MakingDialogs(MakingViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        fields = new Fields(messages);
    }

    void selfSigned() {
        TermsForm terms = new TermsForm(fields);
        WishForm form = new WishForm(fields, terms);
        dialog("making.window.self-signed", form.view())
                .fitting(terms.template().valueProperty())
                .show(
                        form.isFilled(),
                        form.first(),
                        ending ->
                                model.selfSigned(
                                        form.wish(), terms.terms().days(), form.kind(), ending));
    }

    void request() {
        TermsForm terms = new TermsForm(fields).withoutDays();
        WishForm form = new WishForm(fields, terms);
        dialog("making.window.request", form.view())
                .fitting(terms.template().valueProperty())
                .show(
                        form.isFilled(),
                        form.first(),
                        ending -> model.request(form.wish(), form.kind(), this::save, ending));
    }

    /// The request is in the store already: where no file is chosen now, one can be later.
    void save(WaitingKey made) {
        String name = made.name().replaceAll("[^A-Za-z0-9.-]", "_") + ".csr";
        dialogs.chooseTarget("making.window.request.save", name)
                .ifPresent(target -> model.saveRequest(made, target));
    }

    void sign() {
        model.authorities(
                authorities ->
                        model.waiting(
                                waiting ->
                                        new SigningDialog(model, dialogs, messages)
                                                .show(authorities, waiting)));
    }

    void list() {
        model.authorities(
                authorities -> new ListDialog(model, dialogs, messages).show(authorities));
    }

    void waiting() {
        new WaitingDialog(model, this, dialogs, messages).show();
    }

    void renew(Chosen certificate) {
        ComboBox<Optional<KeyKind>> kind =
                fields.choice(
                        "new-key",
                        Stream.concat(
                                        Stream.of(Optional.<KeyKind>empty()),
                                        Arrays.stream(KeyKind.values()).map(Optional::of))
                                .toList(),
                        this::words);
        TextField days = fields.text("days", "365");
        dialog(
                        "making.window.renew",
                        new VBox(
                                10,
                                about("making.window.renew.text", certificate),
                                fields.named(kind),
                                fields.named(days)))
                .show(
                        ALWAYS,
                        kind,
                        ending ->
                                model.renew(
                                        certificate.id(),
                                        new Renewal(
                                                Optional.empty(),
                                                kind.getValue(),
                                                Fields.number(days)),
                                        ending));
    }

    private String words(Optional<KeyKind> kind) {
        return kind.map(one -> messages.text("making.key-kind." + one.word()))
                .orElseGet(() -> messages.text("making.key-kind.same"));
    }

    void revoke(Chosen certificate) {
        ComboBox<RevocationReason> reason =
                fields.choice(
                        "reason",
                        List.of(RevocationReason.values()),
                        one -> messages.text("making.reason." + one.word()));
        dialog(
                        "making.window.revoke",
                        new VBox(
                                10,
                                about("making.window.revoke.text", certificate),
                                fields.named(reason)))
                .show(
                        ALWAYS,
                        reason,
                        ending -> model.revoke(certificate.id(), reason.getValue(), ending));
    }

    private Label about(String key, Chosen certificate) {
        Label label = new Label(messages.text(key, VisibleText.of(certificate.name())));
        label.setWrapText(true);
        return label;
    }

    private WorkDialog dialog(String prefix, VBox form) {
        return new WorkDialog(dialogs, messages, prefix, form);
    }
}
