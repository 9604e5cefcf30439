package app.certkeep.archive;

/// Where an exported file goes, complete or not at all. Where a transaction is run again, so is
/// this, with other content.
@FunctionalInterface
public interface ArchiveTarget {
    void fill(ArchiveContent content);
}
