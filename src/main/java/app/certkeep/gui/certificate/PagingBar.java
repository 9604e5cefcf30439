package app.certkeep.gui.certificate;

import app.certkeep.persistence.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// Where in the list one is, and the ways to its other pages.
public final class PagingBar extends HBox {
    private final Label range = new Label();
    private final Label number = new Label();
    private final Button first = button("first-page", "fth-chevrons-left");
    private final Button previous = button("previous-page", "fth-chevron-left");
    private final Button next = button("next-page", "fth-chevron-right");
    private final Button last = button("last-page", "fth-chevrons-right");

    public PagingBar() {
        super(4);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("paging");
        range.setId("range");
        range.getStyleClass().add("text-muted");
        number.setId("page-number");
        getChildren().setAll(range, first, previous, number, next, last);
    }

    void bind(CertificateListViewModel model, CertificateTexts texts) {
        name(first, texts, "certificates.page.first");
        name(previous, texts, "certificates.page.previous");
        name(next, texts, "certificates.page.next");
        name(last, texts, "certificates.page.last");
        first.setOnAction(_ -> model.goTo(1));
        previous.setOnAction(_ -> model.goTo(current(model).request().number() - 1));
        next.setOnAction(_ -> model.goTo(current(model).request().number() + 1));
        last.setOnAction(_ -> model.goTo(current(model).pages()));
        model.pageProperty().subscribe(page -> show(page, texts));
    }

    private static Page<?> current(CertificateListViewModel model) {
        return model.pageProperty().get();
    }

    private void show(Page<?> page, CertificateTexts texts) {
        setVisible(page.total() > 0);
        int from = page.request().offset() + 1;
        int to = page.request().offset() + page.items().size();
        range.setText(texts.messages().text("certificates.page.range", from, to, page.total()));
        int at = page.request().number();
        number.setText(texts.messages().text("certificates.page.number", at, page.pages()));
        first.setDisable(at == 1);
        previous.setDisable(at == 1);
        next.setDisable(at >= page.pages());
        last.setDisable(at >= page.pages());
    }

    private static void name(Button button, CertificateTexts texts, String key) {
        button.setAccessibleText(texts.messages().text(key));
    }

    private static Button button(String id, String icon) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat", "button-icon");
        return button;
    }
}
