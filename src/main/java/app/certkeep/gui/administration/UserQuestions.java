package app.certkeep.gui.administration;

import app.certkeep.account.AdministratorReset;
import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.i18n.Messages;

/// Asks for the administrator's password before anything is done to the chosen user.
final class UserQuestions {
    private final UsersViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final SecretClipboard clipboard;

    UserQuestions(
            UsersViewModel model, Dialogs dialogs, Messages messages, SecretClipboard clipboard) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        this.clipboard = clipboard;
    }

    void ask(UserAction action) {
        model.chosenProperty()
                .get()
                .ifPresent(
                        user ->
                                dialogs.askPassword(
                                                action.key(),
                                                user.email(),
                                                user.count(Administration.CERTIFICATES),
                                                user.count(Administration.ENTRIES),
                                                user.count(Administration.ENDPOINTS))
                                        .ifPresent(given -> model.act(action, user, given)));
    }

    void askForReset() {
        model.chosenProperty()
                .get()
                .ifPresent(
                        user ->
                                dialogs.askPassword("administration.reset", user.email())
                                        .ifPresent(
                                                given ->
                                                        model.reset(
                                                                user,
                                                                given,
                                                                begun -> show(user, begun))));
    }

    private void show(UserSummary user, AdministratorReset.Begun begun) {
        new ResetCodeDialog(dialogs, messages, clipboard).show(user.email(), begun);
    }

    void askForTopUp() {
        model.chosenProperty()
                .get()
                .ifPresent(
                        user ->
                                new TopUpDialog(dialogs, messages, user)
                                        .ask(
                                                (credits, password) ->
                                                        model.topUp(user, credits, password)));
    }

    void askForEdit() {
        model.chosenProperty()
                .get()
                .ifPresent(
                        user ->
                                new EditDialog(dialogs, messages, user)
                                        .ask(
                                                (name, email, password) ->
                                                        model.edit(user, name, email, password)));
    }
}
