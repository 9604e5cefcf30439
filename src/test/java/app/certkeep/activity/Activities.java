package app.certkeep.activity;

import app.certkeep.app.UserSession;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import java.util.List;

/// What tests ask of records.
final class Activities {
    static final PageRequest FIRST = new PageRequest(1, 1000);

    private Activities() {}

    static List<ActivityRecord> of(UserSession session) {
        return session.activity().page(ActivityQuery.all(), FIRST).page().items();
    }

    static ActivityRecord newest(UserSession session) {
        return of(session).getFirst();
    }

    static List<ActivityRecord> of(UserSession session, Action action) {
        return session.activity().page(ActivityQuery.all().only(action), FIRST).page().items();
    }
}
