package app.certkeep.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What a desktop starts Certkeep with: settings, if any, and files to open. A file is there and is
/// named with its folder, which tells it from every command.
///
/// @param settings the arguments before the files
/// @param files absolute
record FileArguments(List<String> settings, List<Path> files) {
    static FileArguments of(Path directory, String... arguments) {
        int first = arguments.length;
        while (first > 0 && isFile(directory, arguments[first - 1])) {
            first--;
        }
        List<String> all = List.of(arguments);
        return new FileArguments(
                all.subList(0, first),
                Arrays.stream(arguments, first, arguments.length)
                        .map(name -> directory.resolve(name).toAbsolutePath().normalize())
                        .toList());
    }

    private static boolean isFile(Path directory, String argument) {
        try {
            return (argument.contains("/") || argument.contains(File.separator))
                    && Files.exists(directory.resolve(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
