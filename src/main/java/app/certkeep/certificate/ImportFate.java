package app.certkeep.certificate;

/// What would become of an item of an import, and why.
///
/// @param messageKey of a sentence that takes name and file as its arguments
/// @param name of the certificate that it speaks of, as a stranger wrote it; empty where of none
/// @param file that it speaks of, as it was given or found; empty where of none, and for pasted
///     text
public record ImportFate(ImportState state, String messageKey, String name, String file) {
    private static final String PREFIX = "certificate.import.fate.";

    static ImportFate of(ImportState state, String message) {
        return new ImportFate(state, PREFIX + message, "", "");
    }

    ImportFate named(String certificate) {
        return new ImportFate(state, messageKey, certificate, file);
    }

    /// @param other that it speaks of
    /// @param own in which the item is
    ImportFate in(String other, String own) {
        return other.equals(own)
                ? new ImportFate(state, messageKey + "-here", name, "")
                : new ImportFate(state, messageKey, name, other);
    }

    ImportFate leftOut() {
        return of(state, "left-out");
    }
}
