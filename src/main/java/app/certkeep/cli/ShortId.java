package app.certkeep.cli;

import java.util.UUID;

/// As much of an id as commands need to know it by.
final class ShortId {
    private static final int LENGTH = 8;

    private ShortId() {}

    static String of(UUID id) {
        return id.toString().substring(0, LENGTH);
    }
}
