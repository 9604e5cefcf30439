package app.certkeep.cli;

import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "delete",
        description = "Delete a user with everything they keep, at once and for good.",
        footer = {"", "JSON: a user as in admin users, and deleted"})
final class AdminDeleteCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminDeleteCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        UserSummary gone =
                target.act(
                                access,
                                secrets,
                                (administration, id, password) -> {
                                    administration.accounts().delete(id, password);
                                    return id;
                                })
                        .user();
        Map<String, Object> answer = new LinkedHashMap<>(AdminAnswer.json(gone));
        answer.put("deleted", true);
        json.answer(printer, () -> answer, () -> {});
        printer.note(
                "cli.account.deleted",
                gone.email(),
                gone.count(Administration.CERTIFICATES),
                gone.count(Administration.ENTRIES),
                gone.count(Administration.ENDPOINTS));
        return ExitCode.DONE.number();
    }
}
