package app.certkeep.cli;

import app.certkeep.keyvalue.format.EntryFormat;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// `--format`, of files with keys and values.
final class KvFormat {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "env, json, properties, csv or yaml, and to read bitwarden, vault, keepass or"
                        + " kdbx; without this option as the name of the file ends, and env where"
                        + " that says nothing.")
    private @Nullable EntryFormat format;

    EntryFormat of(String file) {
        return format == null ? EntryFormat.ofName(file) : format;
    }
}
