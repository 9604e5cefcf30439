package app.certkeep.crypto;

/// What one Argon2id run (RFC 9106) costs.
///
/// @param memoryKib memory in KiB, at least 19,456 (OWASP's floor)
/// @param iterations passes over it, at least 2
public record PasswordCost(int memoryKib, int iterations) {
    /// The least that is ever used.
    public static final PasswordCost FLOOR = new PasswordCost(19 * 1024, 2);

    /// About a third of a second on a small machine of 2026.
    public static final PasswordCost STANDARD = new PasswordCost(64 * 1024, 3);

    public PasswordCost {
        if (memoryKib < 19 * 1024 || iterations < 2) {
            throw new IllegalArgumentException("below the floor of 19 MiB and 2 iterations");
        }
    }
}
