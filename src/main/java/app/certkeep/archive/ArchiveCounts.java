package app.certkeep.archive;

import java.util.List;

/// What is in an exported file.
///
/// @param certificates all of them, active or not
/// @param entries keys with their values
/// @param endpoints servers that are told of switches
/// @param damaged names of what is damaged in the store and not in the file, or without its key
public record ArchiveCounts(int certificates, int entries, int endpoints, List<String> damaged) {}
