package app.certkeep.gui.notification;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.notification.DeliveriesViewModel.Content;
import app.certkeep.gui.notification.NotificationsViewModel.Side;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.Endpoint;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Binds the lists of endpoints and deliveries and what stands beside them.
public final class NotificationsController {
    /// The views that stand beside the lists, one at a time.
    public record Sides(Parent form, Parent details) {}

    private static final double ROOM_FOR_ALL_COLUMNS = 1050;
    private static final double ROOM_FOR_LISTS_AND_SIDE = 1000;
    private static final double ROOM_FOR_EVENTS = 760;
    private static final double SIDE_WIDTH = 360;
    private static final double SIDE_ALONE_WIDTH = 520;
    private static final double ENDPOINT_ROW = 52;
    private static final double ENDPOINT_HEADER = 42;
    private static final int MOST_ENDPOINT_ROWS = 3;

    private final NotificationsViewModel model;
    private final Sides sides;
    private final DeliveryTexts texts;
    private final EndpointActions actions;
    private final StateChips filters;
    private boolean selecting;

    @FXML private StackPane root;
    @FXML private Button addEndpoint;
    @FXML private HBox work;
    @FXML private VBox lists;
    @FXML private StackPane side;
    @FXML private TableView<Endpoint> endpoints;
    @FXML private TableColumn<Endpoint, Endpoint> enabledColumn;
    @FXML private TableColumn<Endpoint, Endpoint> nameColumn;
    @FXML private TableColumn<Endpoint, Endpoint> lastColumn;
    @FXML private TableColumn<Endpoint, Endpoint> lastDayColumn;
    @FXML private TableColumn<Endpoint, Endpoint> eventsColumn;
    @FXML private TableColumn<Endpoint, Endpoint> signedColumn;
    @FXML private TableColumn<Endpoint, Endpoint> actionsColumn;
    @FXML private HBox leftPlace;
    @FXML private ProgressBar leftBar;
    @FXML private Label leftWords;
    @FXML private MenuButton resendFailed;
    @FXML private ToggleButton filterAll;
    @FXML private ToggleButton filterPending;
    @FXML private ToggleButton filterDelivered;
    @FXML private ToggleButton filterDead;
    @FXML private TableView<DeliveryItem> deliveries;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> timeColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> eventColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> certificateColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> endpointColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> statusColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> attemptColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> durationColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> retryColumn;
    @FXML private TableColumn<DeliveryItem, DeliveryItem> resendColumn;
    @FXML private Node noDeliveries;
    @FXML private Node nothingMatches;
    @FXML private Node empty;
    @FXML private HBox pager;
    @FXML private Label range;
    @FXML private Button previousPage;
    @FXML private Button nextPage;

    public NotificationsController(
            NotificationsViewModel model, Sides sides, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.sides = sides;
        texts = new DeliveryTexts(messages);
        actions = new EndpointActions(model, dialogs, texts);
        filters = new StateChips(model.deliveries());
    }

    @FXML
    void initialize() {
        bindEndpoints();
        bindDeliveries();
        bindFilters();
        bindSide();
        empty.visibleProperty()
                .bind(
                        model.endpoints()
                                .loadedProperty()
                                .and(Bindings.isEmpty(model.endpoints().items()))
                                .and(model.sideProperty().isNotEqualTo(Side.FORM)));
        BooleanBinding known = Bindings.isNotEmpty(model.endpoints().items());
        addEndpoint.visibleProperty().bind(known);
        lists.visibleProperty()
                .bind(
                        known.and(
                                model.sideProperty()
                                        .isEqualTo(Side.NOTHING)
                                        .or(
                                                work.widthProperty()
                                                        .greaterThan(ROOM_FOR_LISTS_AND_SIDE))));
        lists.managedProperty().bind(lists.visibleProperty());
        // A click elsewhere would take away a secret that is shown only once.
        model.form()
                .addedProperty()
                .map(Optional::isPresent)
                .subscribe(
                        secretShown -> {
                            lists.setDisable(secretShown);
                            addEndpoint.setDisable(secretShown);
                        });
        lists.visibleProperty().subscribe(this::makeRoomForSide);
        root.sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (now != null) {
                                model.refresh();
                            }
                        });
    }

    /// Alone, the side has more room, in the middle.
    private void makeRoomForSide(boolean besideLists) {
        double width = besideLists ? SIDE_WIDTH : SIDE_ALONE_WIDTH;
        side.setMinWidth(width);
        side.setMaxWidth(width);
        work.setAlignment(besideLists ? Pos.TOP_RIGHT : Pos.TOP_CENTER);
    }

    private void bindEndpoints() {
        EndpointColumns columns = new EndpointColumns(texts, actions);
        columns.showSwitch(enabledColumn);
        columns.showName(nameColumn);
        columns.showLastDelivery(lastColumn);
        columns.showEvents(eventsColumn);
        columns.showLastDay(lastDayColumn);
        columns.showSigned(signedColumn);
        columns.showActions(actionsColumn);
        endpoints.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        endpoints.widthProperty().subscribe(width -> makeRoomAbove(width.doubleValue()));
        endpoints.setItems(model.endpoints().items());
        endpoints.setFixedCellSize(ENDPOINT_ROW);
        model.endpoints().items().subscribe(this::fitEndpoints);
        fitEndpoints();
    }

    private void fitEndpoints() {
        int rows = Math.clamp(model.endpoints().items().size(), 1, MOST_ENDPOINT_ROWS);
        double height = ENDPOINT_HEADER + rows * ENDPOINT_ROW;
        endpoints.setMinHeight(height);
        endpoints.setMaxHeight(height);
    }

    private void bindDeliveries() {
        DeliveryColumns columns = new DeliveryColumns(texts);
        columns.showText(timeColumn, delivery -> texts.shortTime(delivery.createdAt()));
        columns.showText(eventColumn, texts::shortEvent);
        columns.showText(certificateColumn, texts::certificate);
        columns.showText(endpointColumn, delivery -> delivery.endpointName());
        columns.showStatus(statusColumn);
        columns.showText(attemptColumn, texts::attempts);
        columns.showText(durationColumn, texts::duration);
        columns.showText(retryColumn, texts::nextRetry);
        columns.showResend(resendColumn, delivery -> model.resend(delivery.id()));
        deliveries.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        deliveries.setPlaceholder(new Label());
        deliveries.widthProperty().subscribe(width -> makeRoom(width.doubleValue()));
        model.deliveries().items().subscribe(this::showDeliveries);
        showDeliveries();
        deliveries
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, chosen) -> open(chosen));
        model.deliveries().contentProperty().subscribe(this::show);
        model.deliveries().rangeProperty().subscribe(this::show);
        pager.managedProperty().bind(pager.visibleProperty());
    }

    /// In little room the details tell what the columns leave out.
    private void makeRoom(double width) {
        List.of(endpointColumn, attemptColumn, durationColumn, retryColumn)
                .forEach(column -> column.setVisible(width >= ROOM_FOR_ALL_COLUMNS));
    }

    private void makeRoomAbove(double width) {
        List.of(eventsColumn, lastDayColumn)
                .forEach(column -> column.setVisible(width >= ROOM_FOR_EVENTS));
    }

    private void bindFilters() {
        filters.bind(filterAll, null);
        filters.bind(filterPending, DeliveryState.PENDING);
        filters.bind(filterDelivered, DeliveryState.DELIVERED);
        filters.bind(filterDead, DeliveryState.DEAD);
        OutboxBar bar = new OutboxBar(model.deliveries(), texts);
        bar.bind(resendFailed);
        bar.bind(leftPlace, leftBar, leftWords);
    }

    private void bindSide() {
        side.managedProperty().bind(side.visibleProperty());
        model.sideProperty()
                .subscribe(
                        now -> {
                            side.setVisible(now != Side.NOTHING);
                            side.getChildren()
                                    .setAll(now == Side.FORM ? sides.form() : sides.details());
                            selectOpen();
                        });
    }

    private void showDeliveries() {
        selecting = true;
        deliveries.getItems().setAll(model.deliveries().items());
        selecting = false;
        selectOpen();
    }

    private void show(Content content) {
        noDeliveries.setVisible(content == Content.EMPTY);
        nothingMatches.setVisible(content == Content.NOTHING_MATCHES);
    }

    private void show(DeliveriesViewModel.Range shown) {
        range.setText(texts.text("notifications.page", shown.first(), shown.last(), shown.total()));
        pager.setVisible(!shown.isFirstPage() || !shown.isLastPage());
        previousPage.setDisable(shown.isFirstPage());
        nextPage.setDisable(shown.isLastPage());
    }

    private void open(@Nullable DeliveryItem chosen) {
        if (!selecting && chosen != null) {
            model.openDetails(chosen.summary().id());
        }
    }

    /// The open delivery stays chosen when the list is loaded anew. A choice that is right already
    /// is left alone: it may be the one that is being made.
    private void selectOpen() {
        Optional<UUID> open =
                model.sideProperty().get() == Side.DETAILS
                        ? model.details().openId()
                        : Optional.empty();
        var selection = deliveries.getSelectionModel();
        if (open.equals(Optional.ofNullable(selection.getSelectedItem()).map(DeliveryItem::id))) {
            return;
        }
        selecting = true;
        deliveries.getItems().stream()
                .filter(item -> open.filter(item.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(selection::select, selection::clearSelection);
        selecting = false;
    }

    @FXML
    void addEndpoint() {
        model.addEndpoint();
    }

    @FXML
    void showAll() {
        filterAll.fire();
    }

    @FXML
    void previousPage() {
        model.deliveries().turn(-1);
    }

    @FXML
    void nextPage() {
        model.deliveries().turn(1);
    }
}
