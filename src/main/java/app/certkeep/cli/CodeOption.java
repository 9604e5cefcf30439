package app.certkeep.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// `--code`: unlike a password, a code is good once and soon over, so that it may stand among the
/// arguments.
final class CodeOption {
    @Option(
            names = "--code",
            paramLabel = "CODE",
            description =
                    "The code that your authenticator shows, or a backup code. Without it, you are"
                            + " asked at the terminal.")
    private @Nullable String code;

    boolean isGiven() {
        return code != null;
    }

    /// The code, asked for where it was not given.
    String orAsk(SecretReader secrets) {
        return code == null ? secrets.code("cli.ask.one-time-code") : code;
    }
}
