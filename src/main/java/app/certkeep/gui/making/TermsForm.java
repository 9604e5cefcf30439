package app.certkeep.gui.making;

import app.certkeep.making.Template;
import app.certkeep.making.Terms;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.OptionalInt;

/// What a certificate is good for and for how long.
final class TermsForm {
    private static final String YEAR = "365";
    private static final String TEN_YEARS = "3650";

    private final ComboBox<Template> template;
    private final TextField pathLength;
    private final TextField days;
    private final VBox view;

    TermsForm(Fields fields) {
        template =
                fields.choice(
                        "template",
                        List.of(Template.values()),
                        one -> fields.messages().text("making.template." + one.word()));
        pathLength = fields.text("path-length", "");
        days = fields.text("days", YEAR);
        view = new VBox(10, fields.named(template), fields.named(pathLength), fields.named(days));
        template.valueProperty().subscribe(this::chosen);
    }

    /// An authority lives longer than what it signs.
    private void chosen(Template now) {
        boolean authority = now == Template.CA;
        pathLength.setVisible(authority);
        if (days.getText().equals(authority ? YEAR : TEN_YEARS)) {
            days.setText(authority ? TEN_YEARS : YEAR);
        }
    }

    /// A request leaves it to the authority how long.
    TermsForm withoutDays() {
        days.setVisible(false);
        return this;
    }

    VBox view() {
        return view;
    }

    ComboBox<Template> template() {
        return template;
    }

    Terms terms() {
        boolean limited = template.getValue() == Template.CA && !pathLength.getText().isBlank();
        return new Terms(
                template.getValue(),
                Fields.number(days),
                limited ? OptionalInt.of(Fields.number(pathLength)) : OptionalInt.empty());
    }
}
