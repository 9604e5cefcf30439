package app.certkeep.revocation;

/// An answer says nothing.
final class DoubtfulException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Doubt doubt;

    DoubtfulException(Doubt doubt) {
        super(doubt.word());
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }

    static void unless(boolean fine, Doubt doubt) throws DoubtfulException {
        if (!fine) {
            throw new DoubtfulException(doubt);
        }
    }
}
