package app.certkeep.keyvalue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/// How far a user's entries have been changed. Transactions that change them queue up at this row
/// until they end, so a revision that is seen is never followed by an earlier one.
@Entity
@Table(name = "account")
class EntryRevision {
    @Id
    @Column(name = "id")
    private UUID accountId;

    @Column(name = "entry_revision")
    private long revision;

    @Column(name = "entry_removal")
    private long removal;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected EntryRevision() {}

    long revision() {
        return revision;
    }

    /// The revision at which rows were last deleted for good.
    long removal() {
        return removal;
    }
}
