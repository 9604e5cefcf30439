package app.certkeep.cli;

import app.certkeep.app.Config;
import app.certkeep.app.KnownSetting;
import app.certkeep.app.Settings;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.util.HashMap;
import java.util.Map;

@Command(
        name = "certkeep",
        versionProvider = Version.class,
        description = {
            "Keeps certificates with their private keys, and keys with their values, in an"
                + " encrypted store of your own; switches certificates on and off; and tells other"
                + " systems over HTTP the moment a switch moves.",
            "",
            "Without a command, the window opens, and brings in the files that are named with their"
                    + " folder, as ./site.pem. Every command answers in JSON with --json."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a fault inside Certkeep (it is logged), or the answer could not be written",
            "2:the command was not understood, or there is no display for the window",
            "3:some or all of the input cannot be used; what is good is in",
            "4:not found",
            "5:not signed in, or not allowed",
            "6:conflict: taken, or changed by another meanwhile",
            "7:the store is not available or damaged"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep signup --name Ada --email ada@example.com",
            "  certkeep cert import /etc/ssl/mysite",
            "  certkeep endpoint add https://example.com/hooks/certkeep",
            "  certkeep cert list",
            "  certkeep cert activate 1f0c7a52",
            "",
            "Environment:",
            "  CERTKEEP_HOME     folder of the store and its logs, by default the system's usual",
            "                    one; certkeep.properties in it may set what config list names",
            "  CERTKEEP_PROFILE  as --profile",
            "  CERTKEEP_TOKEN    session to use, from: certkeep login --print-token",
            "  CERTKEEP_DATABASE_URL and so on, as config list names them: wins over the file"
        })
final class RootCommand {
    private static final String SETTING_FLAG = "--set";

    @Mixin private final HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "Use the store in this database, such as postgresql://db.example.com/certkeep,"
                            + " instead of the one that the settings name.")
    private @Nullable String databaseUrl;

    @Option(
            names = Settings.PROFILE_FLAG,
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description =
                    "Read certkeep-NAME.properties in the folder of the store, too; what it says"
                            + " wins over certkeep.properties.")
    private @Nullable String profile;

    @Option(
            names = SETTING_FLAG,
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "Use another value of a setting, for this command.")
    private Map<String, String> values = new HashMap<>();

    /// Settings as the command line changes them.
    ///
    /// @throws InvalidInputException where there is no such setting, or it must not stand there
    Config apply(Config config) {
        Config changed = profile == null ? config : config.withProfile(profile);
        if (databaseUrl != null) {
            changed = changed.withDatabaseUrl(databaseUrl);
        }
        for (Map.Entry<String, String> one : values.entrySet()) {
            KnownSetting setting = KnownSetting.require(one.getKey(), SETTING_FLAG);
            if (setting.text().startsWith("database.") || setting.isSecret()) {
                throw new InvalidInputException(
                        "not on the command line", "settings.flag.refused", setting.text());
            }
            changed = changed.with(setting, SETTING_FLAG, one.getValue());
        }
        return changed;
    }
}
