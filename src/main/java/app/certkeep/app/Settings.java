package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where settings come from, later ones winning: the table's defaults, `certkeep.properties` in
/// the home folder, `certkeep-NAME.properties` beside it where a profile is chosen, the
/// environment, and the options of the command line.
public final class Settings {
    /// The variable of the environment that chooses a profile.
    public static final String PROFILE_VARIABLE = "CERTKEEP_PROFILE";

    /// The option that chooses a profile; it wins over the variable.
    public static final String PROFILE_FLAG = "--profile";

    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    private final Path home;
    private final Map<String, String> environment;
    private final @Nullable String profileFlag;
    private final Map<KnownSetting, Flag> flags;

    Settings(Path home, Map<String, String> environment) {
        this(home, environment, null, Map.of());
    }

    private Settings(
            Path home,
            Map<String, String> environment,
            @Nullable String profileFlag,
            Map<KnownSetting, Flag> flags) {
        this.home = home;
        this.environment = environment;
        this.profileFlag = profileFlag;
        this.flags = flags;
    }

    Settings withProfile(String name) {
        return new Settings(home, environment, name, flags);
    }

    /// @param origin the option that says so
    Settings with(KnownSetting setting, String origin, String value) {
        Map<KnownSetting, Flag> more = new EnumMap<>(KnownSetting.class);
        more.putAll(flags);
        more.put(setting, new Flag(origin, value));
        return new Settings(home, environment, profileFlag, more);
    }

    /// The chosen profile.
    public Optional<String> profile() {
        return Optional.ofNullable(profileFlag)
                .or(() -> Optional.ofNullable(environment.get(PROFILE_VARIABLE)))
                .filter(name -> !name.isBlank());
    }

    /// The files that count, the one that wins last. They need not be there, but a profile's must.
    public List<Path> files() {
        Path plain = home.resolve("certkeep.properties");
        return profile()
                .filter(name -> PROFILE.matcher(name).matches())
                .map(name -> List.of(plain, home.resolve("certkeep-" + name + ".properties")))
                .orElseGet(() -> List.of(plain));
    }

    /// Reads everything; wrong ones are among the [FoundSettings#problems].
    public FoundSettings read() {
        FoundSettings found = new FoundSettings();
        profile().flatMap(this::problemOfProfile).ifPresent(found::add);
        files().forEach(file -> found.add(SettingsFile.read(file)));
        environment.keySet().stream()
                .filter(name -> name.startsWith("CERTKEEP_"))
                .sorted()
                .forEach(name -> addVariable(found, name));
        flags.forEach((setting, flag) -> found.add(setting, flag.setting()));
        found.check();
        return found;
    }

    private void addVariable(FoundSettings found, String name) {
        String value = environment.get(name);
        for (KnownSetting setting : KnownSetting.values()) {
            if (setting.variable().equals(name) && !value.isBlank()) {
                char[] characters = value.toCharArray();
                found.add(setting, new Setting(SettingSource.ENVIRONMENT, name, characters));
            }
        }
    }

    private Optional<InvalidInputException> problemOfProfile(String name) {
        String origin = profileFlag == null ? PROFILE_VARIABLE : PROFILE_FLAG;
        if (!PROFILE.matcher(name).matches()) {
            return Optional.of(
                    new InvalidInputException(
                            "not the name of a profile", "settings.profile.name", origin));
        }
        Path file = files().getLast();
        return SettingsFile.isThere(file)
                ? Optional.empty()
                : Optional.of(
                        new InvalidInputException(
                                "no such profile", "settings.profile.missing", origin, name, file));
    }

    /// What an option says; never a secret, which others could see among the processes.
    private record Flag(String origin, String value) {
        Setting setting() {
            return new Setting(SettingSource.FLAG, origin, value.toCharArray());
        }
    }
}
