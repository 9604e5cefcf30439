package app.certkeep.certificate;

import java.util.List;
import java.util.UUID;

/// What became of everything that was found in an import.
///
/// @param imported certificates that are new
/// @param restored certificates that lay in the trash and are back as they were
/// @param paired certificates that now have their private key, new or old ones
/// @param duplicates certificates that were there already
/// @param keysAlreadyThere private keys that every certificate of theirs has already
/// @param importedIds of the new certificates, in the order in which they were found
public record ImportReport(
        int imported,
        int restored,
        int paired,
        int duplicates,
        int keysAlreadyThere,
        List<Rejected> rejected,
        List<UUID> importedIds) {

    static final String LOCKED = "certificate.rejected.locked";
    static final String STILL_LOCKED = "certificate.rejected.still-locked";

    /// How many items were not taken for want of a password.
    public long locked() {
        return rejected.stream().filter(Rejected::isLocked).count();
    }

    /// Something that was not taken.
    ///
    /// @param file as it was given or found; empty for pasted text
    /// @param index the position among the blocks of the file, from 0
    /// @param reasonKey of the message that says why
    /// @param arguments of the message, safe for display
    public record Rejected(String file, int index, String reasonKey, List<Object> arguments) {

        /// Whether the right password would open it.
        public boolean isLocked() {
            return reasonKey.equals(LOCKED) || reasonKey.equals(STILL_LOCKED);
        }
    }
}
