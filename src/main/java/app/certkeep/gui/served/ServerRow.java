package app.certkeep.gui.served;

import app.certkeep.served.ServedHost;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// A server with what was found there, and a way to forget it.
final class ServerRow extends HBox {
    ServerRow(ServedHost host, ServerTexts texts, Runnable forget) {
        super(6);
        Label name = new Label(texts.server(host.server()));
        name.getStyleClass().add("text-bold");
        name.setWrapText(true);
        Judgement found =
                new Judgement(
                        host.last()
                                .map(check -> Judgement.News.of(check.state()))
                                .orElse(Judgement.News.DOUBTFUL),
                        texts.outcome(host));
        Label when = new Label(texts.checked(host));
        when.getStyleClass().add("hint");
        when.setManaged(host.last().isPresent());
        VBox column = new VBox(2, name, found, when);
        column.setMinWidth(0);
        setHgrow(column, Priority.ALWAYS);
        Button button = new Button("", new FontIcon("fth-x"));
        button.getStyleClass().addAll("small", "flat", "button-icon", "forget-server");
        button.setAccessibleText(texts.text("servers.forget", host.server().text()));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(_ -> forget.run());
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(column, button);
    }
}
