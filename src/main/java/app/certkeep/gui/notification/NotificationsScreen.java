package app.certkeep.gui.notification;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.i18n.Messages;

import javafx.scene.Parent;

/// The view of notifications, made of the lists and what stands beside them.
public final class NotificationsScreen {
    private NotificationsScreen() {}

    public static Parent load(
            FxmlViews views,
            NotificationsViewModel model,
            Dialogs dialogs,
            Messages messages,
            SecretClipboard clipboard) {
        Parent form =
                views.load(
                        "notification/EndpointForm",
                        new EndpointFormController(
                                model, dialogs, clipboard, new DeliveryTexts(messages)));
        Parent details =
                views.load(
                        "notification/DeliveryDetails",
                        new DeliveryDetailsController(model, messages, clipboard));
        return views.load(
                "notification/Notifications",
                new NotificationsController(
                        model,
                        new NotificationsController.Sides(form, details),
                        dialogs,
                        messages));
    }
}
