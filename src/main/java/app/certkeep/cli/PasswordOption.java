package app.certkeep.cli;

import picocli.CommandLine.Option;

/// `--password-stdin`: there is no option that takes a password itself, since other users can see
/// the arguments of a process.
final class PasswordOption {
    @Option(
            names = "--password-stdin",
            description =
                    "Read the password from standard input (one line; only the line end is taken"
                            + " off). Without it, you are asked at the terminal.")
    private boolean fromInput;

    boolean fromInput() {
        return fromInput;
    }
}
