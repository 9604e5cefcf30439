package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

import java.util.Arrays;
import java.util.List;

/// Two values side by side. Both are wiped when it is closed.
///
/// @param parts in order; together they are all of both values
public record EntryComparison(SecretBytes before, SecretBytes after, List<Part> parts)
        implements AutoCloseable {

    /// Whose a part is.
    public enum Kind {
        /// In both; found in the value before.
        SAME,
        /// In the value before alone.
        REMOVED,
        /// In the value after alone.
        ADDED
    }

    /// One line with its end, as bytes of the value that it is found in.
    public record Part(Kind kind, int from, int to) {}

    static EntryComparison of(SecretBytes before, SecretBytes after) {
        List<Part> parts = new LineDifference(before.bytes(), after.bytes()).parts();
        return new EntryComparison(before, after, parts);
    }

    public boolean isSame() {
        return parts.stream().allMatch(part -> part.kind() == Kind.SAME);
    }

    /// The bytes of a part as text in UTF-8, which the caller wipes.
    public SecretBytes text(Part part) {
        SecretBytes whole = part.kind() == Kind.ADDED ? after : before;
        return new SecretBytes(Arrays.copyOfRange(whole.bytes(), part.from(), part.to()));
    }

    @Override
    public void close() {
        before.close();
        after.close();
    }

    @Override
    public String toString() {
        return "EntryComparison[hidden]";
    }
}
