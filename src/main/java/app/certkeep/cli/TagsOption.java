package app.certkeep.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/// `--tags`, on the commands that say what an endpoint is told of.
final class TagsOption {
    @Option(
            names = "--tags",
            split = ",",
            paramLabel = "TAG",
            description =
                    "It is told only of certificates and values that have one of these tags,"
                            + " separated by commas; of all with --tags ''.")
    private @Nullable List<String> tags;

    /// What was asked for, if anything.
    Optional<List<String>> chosen() {
        return Optional.ofNullable(tags);
    }
}
