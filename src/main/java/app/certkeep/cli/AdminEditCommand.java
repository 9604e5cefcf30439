package app.certkeep.cli;

import app.certkeep.account.Profile;
import app.certkeep.account.UserSummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "edit",
        description = "Change the name or the e-mail address of a user on their behalf.",
        footer = {"", "JSON: a user as in admin users"})
final class AdminEditCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--name", description = "The new name.")
    private @Nullable String name;

    @Option(names = "--email", description = "The new address the user logs in with.")
    private @Nullable String email;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminEditCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        if (name == null && email == null) {
            throw new UsageException("cli.admin.nothing-to-edit");
        }
        UserSummary user =
                target.change(
                        access,
                        secrets,
                        (administration, id, password) -> {
                            Profile now = administration.users().find(id.toString()).profile();
                            administration
                                    .accounts()
                                    .edit(
                                            id,
                                            Objects.requireNonNullElse(name, now.name()),
                                            Objects.requireNonNullElse(email, now.email()),
                                            password);
                        });
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () -> printer.table(AccountAnswer.table(user.profile(), printer)));
        return ExitCode.DONE.number();
    }
}
