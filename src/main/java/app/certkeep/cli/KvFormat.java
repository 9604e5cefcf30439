package app.certkeep.cli;

import app.certkeep.keyvalue.format.EntryFormat;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Locale;

/// `--format`, of files with keys and values.
final class KvFormat {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "env, json or properties; without this option as the name of the file ends,"
                            + " and env where that says nothing.")
    private @Nullable EntryFormat format;

    EntryFormat of(String file) {
        if (format != null) {
            return format;
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return EntryFormat.JSON;
        }
        return name.endsWith(".properties") ? EntryFormat.PROPERTIES : EntryFormat.ENV;
    }
}
