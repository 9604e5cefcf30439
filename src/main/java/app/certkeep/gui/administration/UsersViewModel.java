package app.certkeep.gui.administration;

import app.certkeep.account.AdministratorReset;
import app.certkeep.account.UserQuery;
import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One page of users, and what is done to the one that is chosen. Used on the JavaFX thread.
public final class UsersViewModel {
    private final Administration administration;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ReadOnlyObjectWrapper<Page<UserSummary>> page;
    private final ObjectProperty<Optional<UserSummary>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private UserQuery query = UserQuery.all();
    private PageRequest asked;
    private int turn;

    /// @param pageSize rows a page
    public UsersViewModel(
            Administration administration, TaskRunner tasks, Voice voice, int pageSize) {
        this.administration = administration;
        this.tasks = tasks;
        this.voice = voice;
        asked = new PageRequest(1, pageSize);
        page = new ReadOnlyObjectWrapper<>(new Page<>(List.of(), asked, -1));
        reload();
    }

    /// With a negative total before the first answer.
    ReadOnlyObjectProperty<Page<UserSummary>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<Optional<UserSummary>> chosenProperty() {
        return chosen;
    }

    /// True while something is done; nothing else is begun meanwhile.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    boolean isSearching() {
        return !query.text().isBlank();
    }

    void search(String text) {
        ask(query.matching(text));
    }

    void sort(UserQuery.Sort by, boolean ascending) {
        ask(query.sortedBy(by, ascending));
    }

    private void ask(UserQuery wanted) {
        if (!wanted.equals(query)) {
            query = wanted;
            goTo(1);
        }
    }

    void turn(int pages) {
        goTo(asked.number() + pages);
    }

    private void goTo(int number) {
        asked = new PageRequest(number, asked.size());
        reload();
    }

    /// Asks again; only the answer to the last question is shown.
    public void reload() {
        int mine = ++turn;
        UserQuery wanted = query;
        PageRequest request = asked;
        tasks.run(
                () -> administration.users().page(wanted, request),
                answer -> {
                    if (mine == turn) {
                        show(answer);
                    }
                },
                voice.errors()::present);
    }

    private void show(Page<UserSummary> answer) {
        if (answer.items().isEmpty() && answer.total() > 0) {
            goTo(answer.pages());
            return;
        }
        Optional<UUID> id = chosen.get().map(UserSummary::id);
        page.set(answer);
        chosen.set(
                answer.items().stream()
                        .filter(user -> id.filter(user.id()::equals).isPresent())
                        .findFirst());
    }

    /// Does it and closes the password.
    void act(UserAction action, UserSummary user, Password password) {
        save(
                password,
                () -> {
                    action.run(administration.accounts(), user.id(), password);
                    return true;
                },
                done -> voice.notices().success(action.key() + ".done", user.email()));
    }

    /// Changes name and address and closes the password.
    void edit(UserSummary user, String name, String email, Password password) {
        save(
                password,
                () -> {
                    administration.accounts().edit(user.id(), name, email, password);
                    return true;
                },
                done -> voice.notices().success("administration.edit.done", user.email()));
    }

    /// Gives credits and closes the password.
    void topUp(UserSummary user, long credits, Password password) {
        save(
                password,
                () -> administration.credits().give(user.id(), credits, password),
                balance ->
                        voice.notices()
                                .success("administration.top-up.done", user.email(), balance));
    }

    /// Begins a reset and closes the password.
    ///
    /// @param show is given the code, which it closes
    void reset(UserSummary user, Password password, Consumer<AdministratorReset.Begun> show) {
        save(password, () -> administration.resets().begin(user.id(), password), show);
    }

    private <T> void save(Password password, Callable<T> work, Consumer<T> onSuccess) {
        working.set(true);
        tasks.run(
                () -> {
                    try (password) {
                        return work.call();
                    }
                },
                result -> {
                    working.set(false);
                    reload();
                    onSuccess.accept(result);
                },
                failure -> {
                    working.set(false);
                    reload();
                    voice.errors().present(failure);
                });
    }
}
