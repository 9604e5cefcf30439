package app.certkeep.cli;

import app.certkeep.account.Role;
import app.certkeep.account.UserSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "role",
        description = "Make a user administrator, or an administrator an ordinary user.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep admin role ben@example.com administrator",
            "",
            "JSON: a user as in admin users"
        })
final class AdminRoleCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(index = "1", paramLabel = "ROLE", description = "user or administrator.")
    private Role role = Role.USER;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminRoleCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    /// The answer is made of what was found before: whoever takes the role from themselves may not
    /// look any more.
    @Override
    public Integer call() {
        UserSummary before =
                target.act(
                                access,
                                secrets,
                                (administration, id, password) -> {
                                    administration.accounts().changeRole(id, role, password);
                                    return role;
                                })
                        .user();
        UserSummary user = before.as(role);
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () ->
                        printer.note(
                                "cli.admin.role",
                                user.email(),
                                printer.text("cli.role." + AccountAnswer.role(user.profile()))));
        return ExitCode.DONE.number();
    }
}
