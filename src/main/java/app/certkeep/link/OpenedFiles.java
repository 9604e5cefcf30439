package app.certkeep.link;

import app.certkeep.link.Frame.Kind;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Files that the window is shown with, as they travel to it.
///
/// @param files absolute
record OpenedFiles(List<Path> files) {
    /// No system allows it in a path.
    private static final String BETWEEN = "\0";

    static OpenedFiles of(Frame frame) {
        return new OpenedFiles(
                Arrays.stream(frame.text().split(BETWEEN))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    Frame frame() {
        return Frame.of(
                Kind.RAISE,
                files.stream().map(Path::toString).collect(Collectors.joining(BETWEEN)));
    }
}
