package app.certkeep.gui.served;

import app.certkeep.gui.common.Words;
import app.certkeep.served.StartTls;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a server is, and how it goes over to TLS.
final class ServerFields extends VBox {
    private final TextField place = new TextField();
    private final ComboBox<StartTls> startTls = new ComboBox<>();

    ServerFields(ServerTexts texts, String id) {
        super(6);
        Label name = new Label(texts.text("servers.host"));
        name.setLabelFor(place);
        place.setId(id);
        place.setPromptText(texts.text("servers.host.prompt"));
        startTls.setId(id + "-starttls");
        startTls.setAccessibleText(texts.text("servers.starttls"));
        startTls.setConverter(Words.of(texts::protocol));
        startTls.getItems().setAll(StartTls.values());
        startTls.setValue(StartTls.NONE);
        startTls.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(name, place, startTls);
    }

    /// As one line.
    ServerFields narrow() {
        HBox.setHgrow(place, Priority.ALWAYS);
        startTls.setMinWidth(90);
        startTls.setPrefWidth(130);
        getChildren().setAll(new HBox(8, place, startTls));
        place.getStyleClass().add("small");
        startTls.getStyleClass().add("small");
        return this;
    }

    TextField place() {
        return place;
    }

    String text() {
        return place.getText();
    }

    StartTls startTls() {
        return startTls.getValue();
    }

    void clear() {
        place.clear();
        startTls.setValue(StartTls.NONE);
    }
}
