package app.certkeep.cli;

import app.certkeep.app.ListedSetting;
import app.certkeep.app.SettingSource;
import app.certkeep.failure.InvalidInputException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Settings in answers.
final class ConfigAnswer {
    private final Printer printer;

    ConfigAnswer(Printer printer) {
        this.printer = printer;
    }

    Map<String, Object> json(Optional<String> profile, List<ListedSetting> settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", profile.orElse(null));
        json.put("items", settings.stream().map(this::json).toList());
        return json;
    }

    Map<String, Object> json(ListedSetting listed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", listed.setting().text());
        json.put("value", listed.value().isEmpty() ? null : listed.value());
        json.put(
                "default",
                listed.setting().byDefault().isEmpty() ? null : listed.setting().byDefault());
        json.put("source", listed.source().name().toLowerCase(Locale.ROOT));
        json.put("origin", listed.origin().isEmpty() ? null : listed.origin());
        json.put("environment", listed.setting().variable());
        json.put("meaning", printer.text(listed.setting().meaningKey()));
        return json;
    }

    Table table(List<ListedSetting> settings) {
        return new Table(
                printer.headings("setting", "value", "origin", "meaning"),
                settings.stream()
                        .map(
                                listed ->
                                        List.of(
                                                listed.setting().text(),
                                                listed.value().isEmpty() ? "-" : listed.value(),
                                                origin(listed),
                                                printer.text(listed.setting().meaningKey())))
                        .toList());
    }

    private String origin(ListedSetting listed) {
        String key = "cli.config." + listed.source().name().toLowerCase(Locale.ROOT);
        return listed.source() == SettingSource.FILE
                ? listed.origin()
                : printer.text(key, listed.origin());
    }

    /// Names what is wrong, each with its place.
    ExitCode explain(List<InvalidInputException> problems) {
        problems.forEach(
                problem -> printer.note(problem.messageKey(), problem.arguments().toArray()));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
