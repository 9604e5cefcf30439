package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Takes down what is done to certificates: each by itself where they are few, else all as one.
final class CertificateRecords {
    private static final int FEW = 10;

    private final UserStore store;
    private final Action action;

    CertificateRecords(UserStore store, Action action) {
        this.store = store;
        this.action = action;
    }

    /// As [UserStore#attempt].
    <T> T attempt(Collection<UUID> ids, Supplier<T> work) {
        Deed asked =
                ids.size() == 1
                        ? Deed.of(action, ids.iterator().next(), "")
                        : Deed.several(action, ids.size());
        return store.attempt(asked, work);
    }

    void done(Transaction transaction, List<CertificateEntity> certificates) {
        Map<UUID, String> names = new LinkedHashMap<>();
        certificates.forEach(certificate -> names.put(certificate.id(), certificate.name()));
        done(transaction, names);
    }

    void done(Transaction transaction, Map<UUID, String> names) {
        if (names.size() > FEW) {
            store.record(transaction, Deed.several(action, names.size()));
        } else {
            names.forEach((id, name) -> store.record(transaction, Deed.of(action, id, name)));
        }
    }
}
