package app.certkeep.cli;

import app.certkeep.account.AdministratorReset;
import app.certkeep.crypto.RecoveryCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "reset",
        description = {
            "Let a user who forgot the password choose a new one.",
            "Prints a code that works once within 24 hours. Give it to the user in person or in"
                    + " some other safe way: whoever has it opens the account. What the user keeps"
                    + " stays. The user is told of the reset at the next log-in."
        },
        footer = {
            "",
            "The user then gives: certkeep recover --email ADDRESS",
            "",
            "JSON: id, email, code, expiresAt"
        })
final class AdminResetCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminResetCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        AdminTarget.Done<AdministratorReset.Begun> done =
                target.act(
                        access,
                        secrets,
                        (administration, id, password) ->
                                administration.resets().begin(id, password));
        String expires = Times.iso(done.result().expiresAt());
        try (RecoveryCode code = done.result().code()) {
            String written = new String(code.toChars());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", done.user().id().toString());
            answer.put("email", done.user().email());
            answer.put("code", written);
            answer.put("expiresAt", expires);
            json.answer(
                    printer,
                    () -> answer,
                    () ->
                            printer.table(
                                    Table.ofFields(List.of(printer.field("reset-code", written)))));
        }
        printer.note(
                "cli.admin.reset",
                done.user().email(),
                Times.toTheSecond(done.result().expiresAt()));
        return ExitCode.DONE.number();
    }
}
