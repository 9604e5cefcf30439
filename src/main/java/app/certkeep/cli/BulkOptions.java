package app.certkeep.cli;

import app.certkeep.keyvalue.EntryDetails;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is changed of each entry beside what it has: tags, and the folder that it lies in.
final class BulkOptions {
    @Option(
            names = "--add-tag",
            paramLabel = "TAG",
            description = "A tag beside those it has; repeat it for several.")
    private List<String> added = List.of();

    @Option(
            names = "--remove-tag",
            paramLabel = "TAG",
            description = "A tag to take away; repeat it for several.")
    private List<String> removed = List.of();

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description =
                    "Move it into this folder, keeping the last name of its key; '' for none.")
    private @Nullable String folder;

    boolean areGiven() {
        return !added.isEmpty() || !removed.isEmpty() || folder != null;
    }

    /// Without a `/` at its end; null to leave entries where they are.
    @Nullable String folder() {
        return folder == null || !folder.endsWith("/")
                ? folder
                : folder.substring(0, folder.length() - 1);
    }

    EntryDetails applied(EntryDetails details) {
        Set<String> tags = new LinkedHashSet<>(details.tags());
        tags.addAll(added);
        removed.forEach(tags::remove);
        return details.withTags(tags);
    }
}
