package app.certkeep.certificate.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why something in a file was not accepted, in a form that front ends translate.
///
/// @param reason the stable code
/// @param arguments fills the message; never key material, at most 80 characters each, and made
///     safe for display
public record Rejection(Reason reason, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 80;

    public Rejection {
        arguments = arguments.stream().map(Rejection::safe).toList();
    }

    static Rejection of(Reason reason, Object... arguments) {
        return new Rejection(reason, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// The key of the message in the bundle, such as `certificate.rejected.key-damaged`.
    public String messageKey() {
        return reason.messageKey();
    }

    private static String safe(String argument) {
        String visible = VisibleText.of(argument);
        return visible.length() <= LONGEST_ARGUMENT
                ? visible
                : visible.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    /// Each constant says which arguments its message takes.
    public enum Reason {
        /// No bytes at all, or white space only.
        EMPTY_FILE,
        /// {0}: the limit in MiB.
        FILE_TOO_LARGE,
        /// {0}: how many items a file may hold; the rest was not read.
        TOO_MANY_ITEMS,
        NOTHING_RECOGNISED,
        /// {0}: the deepest nesting of DER allowed.
        NESTED_TOO_DEEPLY,
        /// The encoding ends before its announced length.
        TRUNCATED,
        /// {0}: number of bytes after the last readable item.
        TRAILING_DATA,
        /// {0}: the label of the PEM block.
        BASE64_DAMAGED,
        /// {0}: the label of the PEM block.
        BLOCK_NOT_CLOSED,
        /// {0}: label of the BEGIN line, {1}: label of the END line.
        LABELS_DIFFER,
        /// {0}: the label of the PEM block, whose content is something else.
        LABEL_DOES_NOT_FIT,
        /// {0}: the label of the PEM block.
        BLOCK_UNKNOWN,
        CERTIFICATE_DAMAGED,
        /// A date of the certificate does not exist, such as 30 February, or is not a date.
        DATE_IMPOSSIBLE,
        /// A text in a name is not valid in its own encoding.
        NAME_UNREADABLE,
        /// {0}: how many names a certificate may hold.
        TOO_MANY_NAMES,
        /// {0}: name or number of the encryption.
        ENCRYPTION_UNSUPPORTED,
        /// A derivation of a key that asks for more computing or memory than any real one.
        TOO_COSTLY,
        /// The computing that one file may cost is used up.
        EFFORT_SPENT,
        /// {0}: the name of the format, such as PKCS#12.
        CONTAINER_DAMAGED,
        /// {0}: the name of the format, such as PKCS#7.
        NOTHING_INSIDE,
        /// {0}: the name of the format, such as JCEKS.
        SECRET_KEY,
        KEY_DAMAGED,
        /// The private key and the public key stored beside it do not belong together.
        KEY_INCONSISTENT,
        /// {0}: the limit in bits.
        KEY_TOO_LARGE,
        /// {0}: name or number of the algorithm.
        KEY_ALGORITHM_UNSUPPORTED,
        CURVE_UNSUPPORTED,
        PUBLIC_KEY,
        SSH_PUBLIC_KEY,
        CERTIFICATE_REQUEST,
        REVOCATION_LIST,
        /// {0}: the label of the PEM block, such as DSA PARAMETERS.
        PARAMETERS_ONLY,
        /// {0}: the name of the format, such as PKCS#12.
        FORMAT_UNSUPPORTED,
        /// An archive where none is expected, such as inside of two others.
        ARCHIVE,
        ARCHIVE_DAMAGED,
        ARCHIVE_EMPTY,
        /// {0}: how many files an archive may hold.
        ARCHIVE_TOO_MANY_FILES,
        /// {0}: how much an archive may unpack to, in MiB.
        ARCHIVE_TOO_LARGE;

        public String messageKey() {
            return "certificate.rejected." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
