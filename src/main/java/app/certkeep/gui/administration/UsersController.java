package app.certkeep.gui.administration;

import app.certkeep.account.Role;
import app.certkeep.account.UserQuery;
import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.gui.common.Columns;
import app.certkeep.gui.common.ServiceSort;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.Page;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Binds the list of users and what is done to one of them.
public final class UsersController {
    private static final Duration TYPING = Duration.millis(200);

    private final UsersViewModel model;
    private final UserTexts texts;
    private final UserQuestions questions;
    private final Messages messages;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private boolean showing;

    @FXML private TextField search;
    @FXML private TableView<UserSummary> table;
    @FXML private TableColumn<UserSummary, String> emailColumn;
    @FXML private TableColumn<UserSummary, String> nameColumn;
    @FXML private TableColumn<UserSummary, String> roleColumn;
    @FXML private TableColumn<UserSummary, String> stateColumn;
    @FXML private TableColumn<UserSummary, String> lastColumn;
    @FXML private TableColumn<UserSummary, String> certificatesColumn;
    @FXML private TableColumn<UserSummary, String> entriesColumn;
    @FXML private TableColumn<UserSummary, String> endpointsColumn;
    @FXML private TableColumn<UserSummary, String> balanceColumn;
    @FXML private TableColumn<UserSummary, String> recoveryColumn;
    @FXML private TableColumn<UserSummary, String> resetColumn;
    @FXML private Button disable;
    @FXML private Button enable;
    @FXML private Button makeAdministrator;
    @FXML private Button makeUser;
    @FXML private Button endSessions;
    @FXML private Button reset;
    @FXML private Button topUp;
    @FXML private Button edit;
    @FXML private Button delete;
    @FXML private HBox pager;
    @FXML private Label range;
    @FXML private Button previousPage;
    @FXML private Button nextPage;

    UsersController(UsersViewModel model, UserQuestions questions, Messages messages) {
        this.model = model;
        this.questions = questions;
        this.messages = messages;
        texts = new UserTexts(messages);
    }

    @FXML
    void initialize() {
        column(emailColumn, UserQuery.Sort.EMAIL, UserSummary::email);
        column(nameColumn, UserQuery.Sort.NAME, user -> user.profile().name());
        column(roleColumn, UserQuery.Sort.ROLE, texts::role);
        column(stateColumn, UserQuery.Sort.STATE, texts::state);
        column(lastColumn, UserQuery.Sort.LAST_LOGIN, texts::lastLogin);
        column(certificatesColumn, null, count(Administration.CERTIFICATES));
        column(entriesColumn, null, count(Administration.ENTRIES));
        column(endpointsColumn, null, count(Administration.ENDPOINTS));
        column(balanceColumn, null, user -> messages.number(user.balance()));
        column(recoveryColumn, null, texts::recovery);
        column(resetColumn, null, texts::reset);
        Columns.showFrom(1160, resetColumn, table);
        Columns.showFrom(1055, recoveryColumn, table);
        Columns.showFrom(965, endpointsColumn, table);
        Columns.showFrom(870, balanceColumn, table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        ServiceSort.ask(
                table,
                column -> (UserQuery.Sort) column.getUserData(),
                model::sort,
                () -> model.sort(UserQuery.Sort.EMAIL, true));
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        typing.setOnFinished(finished -> model.search(search.getText()));
        search.textProperty().subscribe(text -> typing.playFromStart());
        model.pageProperty().subscribe(this::show);
        bindActions();
    }

    private Function<UserSummary, String> count(String table) {
        return user -> messages.number(user.count(table));
    }

    private static void column(
            TableColumn<UserSummary, String> column,
            UserQuery.@Nullable Sort sort,
            Function<UserSummary, String> text) {
        column.setUserData(sort);
        column.setSortable(sort != null);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private void bindActions() {
        Stream.of(endSessions, topUp, edit, delete)
                .forEach(button -> button.disableProperty().bind(isNot(user -> true)));
        reset.disableProperty().bind(isNot(UserSummary::resettable));
        one(disable, UserSummary::enabled);
        one(enable, user -> !user.enabled());
        one(makeAdministrator, user -> user.profile().role() == Role.USER);
        one(makeUser, user -> user.profile().role() == Role.ADMINISTRATOR);
        enable.visibleProperty().bind(disable.visibleProperty().not());
        makeUser.visibleProperty().bind(makeAdministrator.visibleProperty().not());
        Stream.of(disable, enable, makeAdministrator, makeUser)
                .forEach(button -> button.managedProperty().bind(button.visibleProperty()));
        disable.visibleProperty().bind(is(UserSummary::enabled).or(is(user -> true).not()));
        makeAdministrator
                .visibleProperty()
                .bind(is(user -> user.profile().role() == Role.USER).or(is(user -> true).not()));
    }

    private void one(Button button, Predicate<UserSummary> fits) {
        button.disableProperty().bind(isNot(fits));
    }

    private BooleanBinding is(Predicate<UserSummary> fits) {
        return Bindings.createBooleanBinding(
                () -> model.chosenProperty().get().filter(fits).isPresent(),
                model.chosenProperty());
    }

    private BooleanBinding isNot(Predicate<UserSummary> fits) {
        return is(fits).not().or(model.workingProperty());
    }

    private void choose(@Nullable UserSummary user) {
        if (!showing) {
            model.chosenProperty().set(Optional.ofNullable(user));
        }
    }

    private void show(Page<UserSummary> page) {
        showing = true;
        Optional<UserSummary> before = model.chosenProperty().get();
        table.getItems().setAll(page.items());
        page.items().stream()
                .filter(user -> before.map(UserSummary::id).filter(user.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        table.getSelectionModel()::select,
                        table.getSelectionModel()::clearSelection);
        showing = false;
        table.setPlaceholder(
                new Label(page.total() == 0 ? messages.text("administration.none") : ""));
        int from = page.request().offset() + 1;
        int to = page.request().offset() + page.items().size();
        range.setText(messages.text("administration.page", from, to, page.total()));
        pager.setVisible(page.total() > 0);
        previousPage.setDisable(page.request().number() == 1);
        nextPage.setDisable(page.request().number() >= page.pages());
    }

    @FXML
    void disable() {
        questions.ask(UserAction.DISABLE);
    }

    @FXML
    void enable() {
        questions.ask(UserAction.ENABLE);
    }

    @FXML
    void makeAdministrator() {
        questions.ask(UserAction.MAKE_ADMINISTRATOR);
    }

    @FXML
    void makeUser() {
        questions.ask(UserAction.MAKE_USER);
    }

    @FXML
    void endSessions() {
        questions.ask(UserAction.END_SESSIONS);
    }

    @FXML
    void delete() {
        questions.ask(UserAction.DELETE);
    }

    @FXML
    void reset() {
        questions.askForReset();
    }

    @FXML
    void topUp() {
        questions.askForTopUp();
    }

    @FXML
    void edit() {
        questions.askForEdit();
    }

    @FXML
    void previousPage() {
        model.turn(-1);
    }

    @FXML
    void nextPage() {
        model.turn(1);
    }
}
