package app.certkeep.gui.making;

import app.certkeep.gui.common.ProseArea;
import app.certkeep.making.KeyKind;
import app.certkeep.making.Terms;
import app.certkeep.making.Wish;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What a new certificate is to say, and the key that is made for it.
final class WishForm {
    private static final double COUNTRY_WIDTH = 90;
    private static final int ROWS = 3;

    private final TextField name;
    private final TextField organisation;
    private final TextField country;
    private final ProseArea names = new ProseArea();
    private final ComboBox<KeyKind> kind;
    private final TermsForm terms;
    private final VBox view;

    WishForm(Fields fields, TermsForm terms) {
        this.terms = terms;
        name = fields.text("common-name", "");
        organisation = fields.text("organisation", "");
        country = fields.text("country", "");
        country.setPrefWidth(COUNTRY_WIDTH);
        names.setId("names");
        names.setPrefRowCount(ROWS);
        names.setMinHeight(Region.USE_PREF_SIZE);
        names.setPromptText(fields.messages().text("making.prompt.names"));
        kind =
                fields.choice(
                        "key-kind",
                        List.of(KeyKind.values()),
                        one -> fields.messages().text("making.key-kind." + one.word()));
        kind.setValue(KeyKind.EC_P256);
        VBox wide = fields.named(organisation);
        HBox.setHgrow(wide, Priority.ALWAYS);
        view =
                new VBox(
                        10,
                        fields.named(name),
                        new HBox(10, wide, fields.named(country)),
                        fields.named(names),
                        fields.named(kind),
                        terms.view());
    }

    VBox view() {
        return view;
    }

    TextField first() {
        return name;
    }

    BooleanExpression isFilled() {
        return BooleanExpression.booleanExpression(
                name.textProperty().map(text -> !text.isBlank()));
    }

    KeyKind kind() {
        return kind.getValue();
    }

    Wish wish() {
        Terms chosen = terms.terms();
        return new Wish(
                Wish.subjectOf(name.getText(), organisation.getText(), country.getText()),
                names.getText().lines().toList(),
                chosen.template(),
                chosen.pathLength());
    }
}
