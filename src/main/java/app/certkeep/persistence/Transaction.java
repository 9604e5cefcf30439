package app.certkeep.persistence;

import org.hibernate.Session;

/// One open transaction. Services hand it to repositories and know nothing else of it.
public final class Transaction {
    private final Session session;

    Transaction(Session session) {
        this.session = session;
    }

    /// For repositories only.
    public Session session() {
        return session;
    }
}
