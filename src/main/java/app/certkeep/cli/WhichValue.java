package app.certkeep.cli;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.KeyValueService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/// The value of a key, as it is or was.
final class WhichValue {
    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "The value as it was in this version; see: certkeep kv history")
    private @Nullable Long version;

    String key() {
        return key;
    }

    /// @return the caller closes it
    SecretBytes of(KeyValueService entries) {
        return version == null ? entries.reveal(key) : entries.history().reveal(key, version);
    }

    /// As a command asks for it.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (version != null) {
            arguments.addAll(List.of("--version", String.valueOf(version)));
        }
        arguments.addAll(List.of("--", key));
        return arguments;
    }
}
