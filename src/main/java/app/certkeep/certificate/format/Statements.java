package app.certkeep.certificate.format;

import java.util.ArrayList;
import java.util.List;

/// Collects what one extension says. A stranger decides how much that is, so it ends at a limit
/// and says so.
final class Statements {
    static final int MOST = 200;

    private final List<Statement> told = new ArrayList<>();

    void tell(String key, Object... arguments) {
        if (told.size() < MOST) {
            told.add(Statement.of(key, arguments));
        } else if (told.size() == MOST) {
            told.add(Statement.of("certificate.says.more", MOST));
        }
    }

    /// Whether nothing more is taken.
    boolean full() {
        return told.size() > MOST;
    }

    List<Statement> all() {
        return List.copyOf(told);
    }
}
