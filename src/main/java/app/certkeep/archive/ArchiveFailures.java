package app.certkeep.archive;

import app.certkeep.failure.InvalidInputException;

/// Why a file is not taken.
final class ArchiveFailures {
    private ArchiveFailures() {}

    static InvalidInputException foreign() {
        return new InvalidInputException("no file of exported data", "archive.foreign");
    }

    static InvalidInputException newer() {
        return new InvalidInputException("of a newer version", "archive.newer");
    }

    /// The one cannot be told from the other: the file keeps no proof of its password.
    static InvalidInputException locked() {
        return new InvalidInputException("the password does not open it", "archive.locked");
    }

    static InvalidInputException damaged() {
        return new InvalidInputException("damaged or cut off", "archive.damaged");
    }

    static InvalidInputException tooLarge() {
        return new InvalidInputException(
                "larger than is read", "archive.too-large", ArchiveLimits.FILE_MIB);
    }

    static InvalidInputException tooMuch() {
        return new InvalidInputException(
                "more than a file may hold", "archive.too-much", ArchiveLimits.FILE_MIB);
    }

    static InvalidInputException unreadable(Exception cause, Object file) {
        InvalidInputException failure =
                new InvalidInputException(
                        "cannot read the file", "archive.unreadable", String.valueOf(file));
        failure.initCause(cause);
        return failure;
    }
}
