package app.certkeep.archive;

import app.certkeep.operation.Merged;

import java.util.List;
import java.util.stream.Stream;

/// What became of everything that a file held.
public record ArchiveReport(Merged certificates, Merged entries, Merged endpoints) {
    static final ArchiveReport NOTHING =
            new ArchiveReport(Merged.NOTHING, Merged.NOTHING, Merged.NOTHING);

    ArchiveReport withCertificates(Merged more) {
        return new ArchiveReport(certificates.and(more), entries, endpoints);
    }

    ArchiveReport withEntries(Merged more) {
        return new ArchiveReport(certificates, entries.and(more), endpoints);
    }

    ArchiveReport withEndpoints(Merged more) {
        return new ArchiveReport(certificates, entries, endpoints.and(more));
    }

    /// How many are new, of all kinds.
    public int added() {
        return certificates.added() + entries.added() + endpoints.added();
    }

    /// How many were there already, of all kinds.
    public int duplicates() {
        return certificates.duplicates() + entries.duplicates() + endpoints.duplicates();
    }

    /// How many came back from the trash.
    public int restored() {
        return certificates.restored();
    }

    /// Keys that are taken with another value, and endpoints whose address is taken with another
    /// secret; what is there stays.
    public List<String> conflicts() {
        return Stream.of(entries.conflicts(), endpoints.conflicts()).flatMap(List::stream).toList();
    }

    /// What could not be kept.
    public List<String> rejected() {
        return Stream.of(certificates.rejected(), entries.rejected(), endpoints.rejected())
                .flatMap(List::stream)
                .toList();
    }

    /// For a record; front ends put it into words.
    String inShort() {
        return "imported=%d restored=%d duplicates=%d conflicts=%d rejected=%d"
                .formatted(
                        added(), restored(), duplicates(), conflicts().size(), rejected().size());
    }
}
