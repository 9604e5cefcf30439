package app.certkeep.cli;

import app.certkeep.account.SignedUp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What tells of an account and its new recovery code. It comes before anything else: the code must
/// reach the user even if what follows fails.
final class RecoveryCodeAnswer {
    private RecoveryCodeAnswer() {}

    static void give(SignedUp made, JsonOption json, Printer printer) {
        String written = new String(made.recoveryCode().toChars());
        Map<String, Object> answer =
                new LinkedHashMap<>(AccountAnswer.json(made.signedIn().profile()));
        answer.put("recoveryCode", written);
        json.answer(
                printer,
                () -> answer,
                () ->
                        printer.table(
                                Table.ofFields(List.of(printer.field("recovery-code", written)))));
        printer.note("cli.signup.keep-the-code");
    }
}
