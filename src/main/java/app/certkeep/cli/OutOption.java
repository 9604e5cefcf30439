package app.certkeep.cli;

import app.certkeep.app.OutputFile;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Where a command writes what it made.
final class OutOption {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; - for standard output.")
    private String file = "";

    /// As it was given.
    String file() {
        return file;
    }

    /// @param directory what the name is relative to
    /// @return whether it is in a file, of which something can be told
    boolean write(byte[] content, boolean ownerOnly, Printer printer, Path directory) {
        if (file.equals("-")) {
            printer.exactly(content);
            return false;
        }
        new OutputFile(directory, file).write(content, ownerOnly);
        return true;
    }
}
