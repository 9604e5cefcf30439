package app.certkeep.certificate;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// An item of an import as its review shows it. Names are raw, as a stranger wrote them.
public sealed interface ImportRow {

    /// As it was given or found; empty for pasted text.
    String file();

    /// The position among the blocks of the file, from 0.
    int index();

    ImportState state();

    /// Whether the user does not want it.
    boolean leftOut();

    /// What choices are made by: equal for the same certificate or key wherever it was found. Empty
    /// for what cannot be stored.
    String content();

    /// Whether something of it is stored by a commit now.
    default boolean comes() {
        return state().comes() && !leftOut();
    }

    /// @param name its own, or the one that the user chose; 1 to 200 characters
    /// @param subject distinguished name by RFC 4514
    /// @param issuer distinguished name by RFC 4514
    /// @param keySize in bits; empty where the public key cannot be read
    /// @param issuedBy whether the issuer is at hand
    record OfCertificate(
            String file,
            int index,
            ImportFate fate,
            boolean leftOut,
            String content,
            String name,
            String subject,
            String issuer,
            Instant notAfter,
            String sha256,
            String keyAlgorithm,
            OptionalInt keySize,
            ImportIssuer issuedBy)
            implements ImportRow {
        @Override
        public ImportState state() {
            return fate.state();
        }
    }

    /// @param algorithm such as `RSA`
    /// @param size in bits; empty where that means nothing
    /// @param owner name of a certificate that it belongs to; empty where there is none
    record OfKey(
            String file,
            int index,
            ImportFate fate,
            boolean leftOut,
            String content,
            String algorithm,
            OptionalInt size,
            String owner)
            implements ImportRow {
        @Override
        public ImportState state() {
            return fate.state();
        }
    }

    /// @param reasonKey of the message that says why
    /// @param arguments of the message, safe for display
    record Refused(
            String file, int index, ImportState state, String reasonKey, List<Object> arguments)
            implements ImportRow {
        @Override
        public boolean leftOut() {
            return false;
        }

        @Override
        public String content() {
            return "";
        }
    }
}
