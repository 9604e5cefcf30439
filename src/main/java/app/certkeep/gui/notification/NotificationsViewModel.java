package app.certkeep.gui.notification;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.Dispatcher;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.EndpointSettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.UUID;

/// The screen: two lists and what stands beside them.
public final class NotificationsViewModel {
    /// What stands beside the lists.
    public enum Side {
        NOTHING,
        FORM,
        DETAILS
    }

    private final EndpointsViewModel endpoints;
    private final EndpointFormViewModel form;
    private final DeliveriesViewModel deliveries;
    private final DeliveryDetailsViewModel details;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NOTHING);

    NotificationsViewModel(
            EndpointsViewModel endpoints,
            EndpointFormViewModel form,
            DeliveriesViewModel deliveries,
            DeliveryDetailsViewModel details) {
        this.endpoints = endpoints;
        this.form = form;
        this.deliveries = deliveries;
        this.details = details;
        form.addedProperty().subscribe((before, now) -> now.ifPresent(ignored -> refresh()));
        form.onEdited(
                () -> {
                    closeSide();
                    refresh();
                });
        details.shownProperty()
                .subscribe(
                        (before, now) -> {
                            if (now.isEmpty() && side.get() == Side.DETAILS) {
                                side.set(Side.NOTHING);
                            }
                        });
    }

    /// What the screen works with.
    public record Services(
            EndpointService endpoints,
            EndpointSettings settings,
            DeliveryService deliveries,
            Dispatcher dispatcher) {}

    /// Puts the screen's parts together. They follow the dispatcher as long as it works.
    public static NotificationsViewModel of(Services services, TaskRunner tasks, Voice voice) {
        Dispatcher dispatcher = services.dispatcher();
        DeliveryService deliveries = services.deliveries();
        NotificationsViewModel model =
                new NotificationsViewModel(
                        new EndpointsViewModel(services.endpoints(), tasks, voice),
                        new EndpointFormViewModel(
                                services.endpoints(), services.settings(), tasks, voice),
                        new DeliveriesViewModel(deliveries, dispatcher::sending, tasks, voice),
                        new DeliveryDetailsViewModel(
                                deliveries, dispatcher::sending, tasks, voice));
        dispatcher.onChange(
                () -> tasks.run(() -> true, changed -> model.refresh(), voice.errors()::present));
        return model;
    }

    EndpointsViewModel endpoints() {
        return endpoints;
    }

    EndpointFormViewModel form() {
        return form;
    }

    DeliveriesViewModel deliveries() {
        return deliveries;
    }

    DeliveryDetailsViewModel details() {
        return details;
    }

    ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// Loads what is shown again; what is being typed stays.
    public void refresh() {
        endpoints.refresh();
        deliveries.refresh();
        details.refresh();
    }

    public void addEndpoint() {
        form.clear();
        openForm();
    }

    void openForm() {
        details.close();
        side.set(Side.FORM);
    }

    void openEdit(Endpoint endpoint) {
        details.close();
        form.edit(endpoint);
        side.set(Side.FORM);
    }

    /// Gives an endpoint a new secret and shows it.
    void rotate(UUID endpointId) {
        form.rotate(endpointId);
        openForm();
    }

    void openDetails(UUID deliveryId) {
        form.clear();
        details.open(deliveryId);
        side.set(Side.DETAILS);
    }

    /// Closes what stands beside the lists; a secret that was shown is forgotten.
    public void closeSide() {
        side.set(Side.NOTHING);
        form.clear();
        details.close();
    }

    void sendTest(UUID endpointId) {
        details.sendTest(
                endpointId,
                () -> {
                    form.clear();
                    side.set(Side.DETAILS);
                    deliveries.refresh();
                });
    }

    void resend(UUID deliveryId) {
        details.resend(deliveryId, deliveries::refresh);
    }

    void remove(Endpoint endpoint) {
        endpoints.remove(endpoint, this::refresh);
    }
}
