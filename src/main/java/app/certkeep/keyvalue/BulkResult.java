package app.certkeep.keyvalue;

import app.certkeep.failure.CertkeepException;

import java.util.List;

/// What became of several entries that were to be changed at once.
public sealed interface BulkResult {

    /// All of them are what was asked for.
    ///
    /// @param entries in the order in which they were named
    record Done(List<EntrySummary> entries) implements BulkResult {}

    /// One of them cannot be, and so none was changed.
    ///
    /// @param key of that one; empty where it is not there any more
    record Refused(String key, CertkeepException reason) implements BulkResult {

        /// Keys stay out of logs.
        @Override
        public String toString() {
            return "Refused[hidden]";
        }
    }
}
