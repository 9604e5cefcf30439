package app.certkeep.served;

/// Follows a check of many servers.
@FunctionalInterface
public interface CheckProgress {
    CheckProgress UNWATCHED = (_, _) -> true;

    /// @param done how many were looked at
    /// @return whether to go on
    boolean goOn(int done, int of);
}
