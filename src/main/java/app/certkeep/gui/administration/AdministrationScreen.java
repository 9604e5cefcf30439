package app.certkeep.gui.administration;

import app.certkeep.app.Administration;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.i18n.Messages;

import javafx.scene.Parent;

/// The screen for administrators, made of its tabs.
///
/// @param reload shows what was changed from elsewhere
public record AdministrationScreen(Parent view, Runnable reload) {
    /// What its tabs ask and show with.
    public record Tools(
            FxmlViews views, Dialogs dialogs, Messages messages, SecretClipboard clipboard) {}

    public static AdministrationScreen load(
            Administration administration,
            TaskRunner tasks,
            Voice voice,
            Tools tools,
            int pageSize) {
        UsersViewModel users = new UsersViewModel(administration, tasks, voice, pageSize);
        PolicyViewModel policy = new PolicyViewModel(administration.policy(), tasks, voice);
        DiagnosticsViewModel diagnostics = new DiagnosticsViewModel(administration, tasks, voice);
        UserQuestions questions =
                new UserQuestions(users, tools.dialogs(), tools.messages(), tools.clipboard());
        Parent view =
                tools.views()
                        .load(
                                "administration/Administration",
                                new AdministrationController(
                                        tools.views()
                                                .load(
                                                        "administration/Users",
                                                        new UsersController(
                                                                users,
                                                                questions,
                                                                tools.messages())),
                                        tools.views()
                                                .load(
                                                        "administration/Policy",
                                                        new PolicyController(
                                                                policy, tools.dialogs())),
                                        tools.views()
                                                .load(
                                                        "administration/Diagnostics",
                                                        new DiagnosticsController(
                                                                diagnostics, tools.messages()))));
        return new AdministrationScreen(
                view,
                () -> {
                    users.reload();
                    policy.reload();
                    diagnostics.reload();
                });
    }
}
