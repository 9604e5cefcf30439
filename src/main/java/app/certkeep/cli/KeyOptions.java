package app.certkeep.cli;

import app.certkeep.making.KeyChoice;
import app.certkeep.making.KeyKind;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.Optional;

/// Which key is used: a new one, or one that is there.
final class KeyOptions {
    static final String KINDS =
            "rsa-2048, rsa-3072, rsa-4096, ec-p256, ec-p384, ec-p521, ed25519, ml-dsa-44, ml-dsa-65"
                    + " or ml-dsa-87";

    @ArgGroup private Which which = new Which();

    /// One of them, or none.
    private static final class Which {
        @Option(
                names = "--type",
                paramLabel = "TYPE",
                converter = Word.OfKey.class,
                description = "Make a new key: " + KINDS + ". Without these options, ec-p256.")
        private @Nullable KeyKind kind;

        @Option(
                names = "--key",
                paramLabel = "ID",
                description = "Use a key that waits in the store, from: certkeep make key")
        private @Nullable String waiting;

        @Option(
                names = "--key-of",
                paramLabel = "ID",
                description = "Use the private key of a certificate in the store.")
        private @Nullable String certificate;
    }

    KeyChoice choice(Workshop workshop) {
        if (which.waiting != null) {
            return new KeyChoice.Waiting(workshop.waiting(which.waiting));
        }
        return which.certificate != null
                ? new KeyChoice.OfCertificate(workshop.certificate(which.certificate))
                : new KeyChoice.New(newOne().orElse(KeyKind.EC_P256));
    }

    /// The kind of key that is asked for.
    Optional<KeyKind> newOne() {
        return Optional.ofNullable(which.kind);
    }
}
