package app.certkeep.cli;

import app.certkeep.account.Profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An account in answers.
final class AccountAnswer {
    private AccountAnswer() {}

    static Map<String, Object> json(Profile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", profile.id().toString());
        json.put("name", profile.name());
        json.put("email", profile.email());
        json.put("role", role(profile));
        json.put("createdAt", Times.iso(profile.createdAt()));
        return json;
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
        return profile.role().name().toLowerCase(Locale.ROOT);
    }
}
