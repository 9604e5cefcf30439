package app.certkeep.cli;

import app.certkeep.account.AccountJson;
import app.certkeep.account.Profile;

import java.util.List;
import java.util.Map;

/// An account in answers.
final class AccountAnswer {
    private AccountAnswer() {}

    static Map<String, Object> json(Profile profile) {
        return AccountJson.of(profile);
    }

    static Table table(Profile profile, Printer printer) {
        return Table.ofFields(
                List.of(
                        printer.field("name", profile.name()),
                        printer.field("email", profile.email()),
                        printer.field("role", printer.text("cli.role." + role(profile))),
                        printer.field("since", Times.toTheSecond(profile.createdAt())),
                        printer.field("id", profile.id())));
    }

    static String role(Profile profile) {
        return AccountJson.word(profile.role());
    }
}
