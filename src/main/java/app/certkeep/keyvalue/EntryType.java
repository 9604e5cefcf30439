package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.Optional;

/// What kind of text a value is, which decides how it is checked and shown.
public enum EntryType {
    /// Anything; the one that an entry has where nobody says another.
    SECRET,
    /// Anything that need not be hidden.
    TEXT,
    /// Anything, shown in many lines.
    MULTILINE,
    /// A decimal number, as `-12.5` or `6e23`.
    NUMBER,
    /// `true` or `false`.
    BOOLEAN,
    /// JSON (RFC 8259).
    JSON,
    /// An address with its scheme (RFC 3986).
    URL,
    /// The seed of one-time codes (RFC 6238): base 32, or an `otpauth` address.
    ONE_TIME_CODE;

    /// Whether it is shown only where somebody asks for it.
    public boolean isHidden() {
        return switch (this) {
            case TEXT, NUMBER, BOOLEAN -> false;
            case SECRET, MULTILINE, JSON, URL, ONE_TIME_CODE -> true;
        };
    }

    /// Whether it has one short line, so that a larger place for it would be empty.
    public boolean isShort() {
        return switch (this) {
            case NUMBER, BOOLEAN, URL, ONE_TIME_CODE -> true;
            case SECRET, TEXT, MULTILINE, JSON -> false;
        };
    }

    /// Why a text is not of this type, for JSON with line and column; nothing where it is.
    public Optional<InvalidInputException> problem(SecretBytes value) {
        try {
            TypedValue.require(this, value);
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e);
        }
    }
}
