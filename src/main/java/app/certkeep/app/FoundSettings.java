package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings that hold and what is wrong with what was written. Closing wipes the values.
public final class FoundSettings implements AutoCloseable {
    private final Map<KnownSetting, Setting> found = new EnumMap<>(KnownSetting.class);
    private final List<InvalidInputException> problems = new ArrayList<>();

    /// All that is wrong, each with the place where it stands.
    public List<InvalidInputException> problems() {
        return List.copyOf(problems);
    }

    /// @throws InvalidInputException the first of the [#problems]
    FoundSettings requireSound() {
        if (!problems.isEmpty()) {
            close();
            throw problems.getFirst();
        }
        return this;
    }

    /// Every setting of the table with the value that holds.
    public List<ListedSetting> list() {
        return Arrays.stream(KnownSetting.values()).map(this::listed).toList();
    }

    /// As [#list], of one.
    public ListedSetting listed(KnownSetting setting) {
        return find(setting)
                .map(written -> ListedSetting.of(setting, written))
                .orElseGet(() -> ListedSetting.ofDefault(setting));
    }

    /// The setting as somebody wrote it; nothing where the default holds.
    Optional<Setting> find(KnownSetting setting) {
        return Optional.ofNullable(found.get(setting));
    }

    long number(KnownSetting setting) {
        return Long.parseLong(listed(setting).value());
    }

    void add(InvalidInputException problem) {
        problems.add(problem);
    }

    void add(SettingsFile file) {
        problems.addAll(file.problems());
        Map<KnownSetting, Setting> layer = file.settings();
        if (namesPassword(layer)) {
            forgetPassword();
        }
        layer.forEach(this::put);
    }

    /// Adds what wins over all that was added before.
    void add(KnownSetting setting, Setting written) {
        boolean names = namesPassword(Map.of(setting, written));
        if (names && !isOfSource(written.source())) {
            forgetPassword();
        }
        put(setting, written);
    }

    /// Finds what is wrong with values and with pairs of them.
    void check() {
        found.forEach(this::checkValue);
        Setting file = found.get(KnownSetting.DATABASE_PASSWORD_FILE);
        if (file != null && found.containsKey(KnownSetting.DATABASE_PASSWORD)) {
            problems.add(
                    new InvalidInputException(
                            "two passwords", "settings.database.two-passwords", file.origin()));
        }
    }

    private void checkValue(KnownSetting setting, Setting written) {
        if (!setting.isSecret()) {
            Allowed allowed = setting.allowed();
            allowed.problem(written.text())
                    .ifPresent(
                            key ->
                                    problems.add(
                                            new InvalidInputException(
                                                    "value not allowed",
                                                    key,
                                                    written.origin(),
                                                    setting.text(),
                                                    allowed.least(),
                                                    allowed.most())));
        }
    }

    private void put(KnownSetting setting, Setting written) {
        Setting before = found.put(setting, written);
        if (before != null) {
            before.wipe();
        }
    }

    private static boolean namesPassword(Map<KnownSetting, Setting> layer) {
        return layer.containsKey(KnownSetting.DATABASE_PASSWORD)
                || layer.containsKey(KnownSetting.DATABASE_PASSWORD_FILE);
    }

    private boolean isOfSource(SettingSource source) {
        return List.of(KnownSetting.DATABASE_PASSWORD, KnownSetting.DATABASE_PASSWORD_FILE).stream()
                .flatMap(one -> find(one).stream())
                .anyMatch(one -> one.source() == source);
    }

    /// A password named later replaces one named before, in whichever of the two ways.
    private void forgetPassword() {
        find(KnownSetting.DATABASE_PASSWORD).ifPresent(Setting::wipe);
        found.remove(KnownSetting.DATABASE_PASSWORD);
        found.remove(KnownSetting.DATABASE_PASSWORD_FILE);
    }

    @Override
    public void close() {
        found.values().forEach(Setting::wipe);
    }
}
