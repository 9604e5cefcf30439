package app.certkeep.cli;

import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A user in answers to administrators.
final class AdminAnswer {
    private static final int WIDEST = 40;

    private AdminAnswer() {}

    static Map<String, Object> json(UserSummary user) {
        Map<String, Object> json = new LinkedHashMap<>(AccountAnswer.json(user.profile()));
        json.put("enabled", user.enabled());
        json.put(
                "lastLoginAt",
                Optional.ofNullable(user.lastLoginAt()).map(Times::iso).orElse(null));
        json.put("recoveryCode", user.recoverable());
        json.put("resettable", user.resettable());
        json.put("balance", user.balance());
        json.put("certificates", user.count(Administration.CERTIFICATES));
        json.put("entries", user.count(Administration.ENTRIES));
        json.put("endpoints", user.count(Administration.ENDPOINTS));
        return json;
    }

    static Table list(List<UserSummary> users, Printer printer) {
        return new Table(
                printer.headings(
                        "id",
                        "email",
                        "name",
                        "role",
                        "state",
                        "last-login",
                        "certificates",
                        "keys",
                        "endpoints",
                        "balance",
                        "resettable"),
                users.stream().map(user -> row(user, printer)).toList(),
                WIDEST);
    }

    private static List<String> row(UserSummary user, Printer printer) {
        return List.of(
                user.id().toString().substring(0, 8),
                user.email(),
                user.profile().name(),
                printer.text("cli.role." + AccountAnswer.role(user.profile())),
                printer.text(user.enabled() ? "cli.user.enabled" : "cli.user.disabled"),
                Optional.ofNullable(user.lastLoginAt()).map(Times::toTheSecond).orElse(""),
                String.valueOf(user.count(Administration.CERTIFICATES)),
                String.valueOf(user.count(Administration.ENTRIES)),
                String.valueOf(user.count(Administration.ENDPOINTS)),
                String.valueOf(user.balance()),
                printer.text(user.resettable() ? "cli.yes" : "cli.no"));
    }
}
