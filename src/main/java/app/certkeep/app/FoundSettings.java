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
        SecretPair.ALL.stream().filter(pair -> pair.isIn(layer)).forEach(this::forget);
        layer.forEach(this::put);
    }

    /// Adds what wins over all that was added before.
    void add(KnownSetting setting, Setting written) {
        SecretPair.ALL.stream()
                .filter(pair -> pair.isIn(Map.of(setting, written)))
                .filter(pair -> !isOfSource(pair, written.source()))
                .forEach(this::forget);
        put(setting, written);
    }

    /// Finds what is wrong with values and with pairs of them.
    void check() {
        found.forEach(this::checkValue);
        SecretPair.ALL.forEach(this::checkPair);
    }

    private void checkPair(SecretPair pair) {
        if (found.containsKey(pair.secret()) && found.containsKey(pair.file())) {
            problems.add(
                    new InvalidInputException(
                            "two passwords",
                            "settings.two-passwords",
                            found.get(pair.file()).origin(),
                            pair.secret().text(),
                            pair.file().text()));
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
                                                    allowed.most(),
                                                    String.join(", ", allowed.choices()))));
        }
    }

    private void put(KnownSetting setting, Setting written) {
        Setting before = found.put(setting, written);
        if (before != null) {
            before.wipe();
        }
    }

    private boolean isOfSource(SecretPair pair, SettingSource source) {
        return pair.stream()
                .flatMap(one -> find(one).stream())
                .anyMatch(one -> one.source() == source);
    }

    /// A secret named later replaces one named before, in whichever of the two ways.
    private void forget(SecretPair pair) {
        find(pair.secret()).ifPresent(Setting::wipe);
        found.remove(pair.secret());
        found.remove(pair.file());
    }

    @Override
    public void close() {
        found.values().forEach(Setting::wipe);
    }
}
