package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

/// How much computing one password may cost in one file. A file says itself how slowly its key is
/// to be derived, so a hostile one could ask for years.
///
/// The figures are nanoseconds, measured once and rounded up; only their proportions matter.
final class Effort {

    /// Such as 3.4 million rounds of PBKDF2 with SHA-256, or 130 rounds of OpenSSH's bcrypt.
    static final double MOST = 1.2e9;

    /// For the passwords that are tried unasked, which are none and the empty one.
    static final double MOST_UNASKED = 0.2e9;

    /// The most memory that a derivation may take, in bytes.
    static final double MOST_MEMORY = 256.0 * 1024 * 1024;

    private final boolean unasked;
    private double left;

    Effort(boolean unasked) {
        this.unasked = unasked;
        left = unasked ? MOST_UNASKED : MOST;
    }

    void spend(double nanos) throws RejectedException {
        if (nanos > MOST) {
            throw new RejectedException(Reason.TOO_COSTLY);
        }
        if (nanos > left) {
            throw new RejectedException(Reason.EFFORT_SPENT);
        }
        left -= nanos;
    }

    static void allocate(double bytes) throws RejectedException {
        if (bytes > MOST_MEMORY) {
            throw new RejectedException(Reason.TOO_COSTLY);
        }
    }

    boolean isUnasked() {
        return unasked;
    }
}
