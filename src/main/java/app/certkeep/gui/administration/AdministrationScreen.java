package app.certkeep.gui.administration;

import app.certkeep.app.Administration;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.i18n.Messages;

import javafx.scene.Parent;

/// The screen for administrators: the models of its tabs, and views of them.
public final class AdministrationScreen {
    /// What its tabs ask and show with.
    public record Tools(
            FxmlViews views, Dialogs dialogs, Messages messages, SecretClipboard clipboard) {}

    private final UsersViewModel users;
    private final PolicyViewModel policy;
    private final DiagnosticsViewModel diagnostics;
    private final Tools tools;

    private AdministrationScreen(
            UsersViewModel users,
            PolicyViewModel policy,
            DiagnosticsViewModel diagnostics,
            Tools tools) {
        this.users = users;
        this.policy = policy;
        this.diagnostics = diagnostics;
        this.tools = tools;
    }

    public static AdministrationScreen of(
            Administration administration,
            TaskRunner tasks,
            Voice voice,
            Tools tools,
            int pageSize) {
        return new AdministrationScreen(
                new UsersViewModel(administration, tasks, voice, pageSize),
                new PolicyViewModel(administration.policy(), tasks, voice),
                new DiagnosticsViewModel(administration, tasks, voice),
                tools);
    }

    /// Shows what was changed from elsewhere.
    public void reload() {
        users.reload();
        policy.reload();
        diagnostics.reload();
    }

    public Parent make() {
        UserQuestions questions =
                new UserQuestions(users, tools.dialogs(), tools.messages(), tools.clipboard());
        return view(
                "Administration",
                new AdministrationController(
                        view("Users", new UsersController(users, questions, tools.messages())),
                        view("Policy", new PolicyController(policy, tools.dialogs())),
                        view(
                                "Diagnostics",
                                new DiagnosticsController(diagnostics, tools.messages()))));
    }

    private Parent view(String name, Object controller) {
        return tools.views().load("administration/" + name, controller);
    }
}
