package app.certkeep.cli;

import app.certkeep.app.Config;

import java.nio.file.Path;
import java.util.List;

/// What the window opens with.
///
/// @param files absolute paths of what it brings in once somebody is signed in
public record WindowStart(Config config, List<Path> files) {
    /// As without any argument.
    public static WindowStart of(Config config) {
        return new WindowStart(config, List.of());
    }
}
