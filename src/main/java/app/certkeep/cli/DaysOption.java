package app.certkeep.cli;

import picocli.CommandLine.Option;

/// `--days`, on every command that makes a certificate.
final class DaysOption {
    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How long the certificate is valid; 365 without this option.")
    private int days = 365;

    int days() {
        return days;
    }
}
