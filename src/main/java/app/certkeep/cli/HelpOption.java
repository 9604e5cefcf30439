package app.certkeep.cli;

import picocli.CommandLine.Option;

/// `--help`, on every command.
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean asked;
}
