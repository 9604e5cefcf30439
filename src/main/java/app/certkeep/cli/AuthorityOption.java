package app.certkeep.cli;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `--ca-file` and `--no-ca`, which say what an endpoint's server is checked against.
final class AuthorityOption {
    /// Far more than certificates to trust may have; the service refuses it.
    private static final int MOST_READ = 256 * 1024;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description =
                    "Check its server against the certificates in a file (PEM or DER) instead of"
                            + " those that this computer trusts: for an authority of your own.")
    private @Nullable Path file;

    @Option(names = "--no-ca", description = "Trust what this computer trusts, as at first.")
    private boolean none;

    /// What was asked for, if anything; the caller closes it.
    Optional<SecretBytes> read(Path directory) {
        if (file == null) {
            return none ? Optional.of(new SecretBytes(new byte[0])) : Optional.empty();
        }
        if (none) {
            throw new UsageException("cli.endpoint.ca-both");
        }
        try (InputStream in = Files.newInputStream(directory.resolve(file))) {
            return Optional.of(new SecretBytes(in.readNBytes(MOST_READ)));
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the file of certificates cannot be read", "cli.file.unreadable", file);
        }
    }
}
