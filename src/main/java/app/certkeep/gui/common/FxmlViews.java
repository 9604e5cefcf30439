package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/// Loads views from `/fxml`. The view names its controller's class; the controller itself is
/// given, finished, so nothing is made behind anybody's back.
public final class FxmlViews {
    private final Messages messages;

    public FxmlViews(Messages messages) {
        this.messages = messages;
    }

    /// Loads a view.
    ///
    /// @param name folder and name without ending, such as `welcome/LogIn`
    /// @throws IllegalStateException where the view names another class of controller
    public Parent load(String name, Object controller) {
        URL location = FxmlViews.class.getResource("/fxml/" + name + ".fxml");
        if (location == null) {
            throw new IllegalStateException("no such view: " + name);
        }
        FXMLLoader loader = new FXMLLoader(location, messages.bundle());
        loader.setControllerFactory(
                type -> {
                    if (!type.isInstance(controller)) {
                        throw new IllegalStateException(
                                name + " wants " + type + ", not " + controller.getClass());
                    }
                    return controller;
                });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("view " + name + " does not load", e);
        }
    }
}
