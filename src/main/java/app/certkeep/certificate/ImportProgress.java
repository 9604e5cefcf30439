package app.certkeep.certificate;

/// Hears how far an import is, and says whether it goes on. Called on the thread that works, often.
@FunctionalInterface
public interface ImportProgress {
    /// Goes on, whatever is done.
    ImportProgress UNWATCHED = (_, _) -> true;

    /// @param done of files while reading, of certificates and keys while storing
    /// @param all of them
    /// @return whether to go on
    boolean at(int done, int all);
}
