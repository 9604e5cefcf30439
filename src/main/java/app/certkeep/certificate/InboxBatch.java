package app.certkeep.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one transaction of an import stores. A key goes with the last of its certificates, so that
/// whatever is stored when an import stops has its key.
///
/// @param certificates 500 at most
record InboxBatch(List<CertificateStoring.Found> certificates, List<KeyPairing.Found> keys) {

    private static InboxBatch empty() {
        return new InboxBatch(new ArrayList<>(), new ArrayList<>());
    }

    int size() {
        return certificates.size() + keys.size();
    }

    /// At least one, if an empty one.
    static List<InboxBatch> of(
            List<CertificateStoring.Found> certificates, List<KeyPairing.Found> keys) {
        List<InboxBatch> batches = new ArrayList<>(List.of(empty()));
        Map<String, InboxBatch> lastOf = new HashMap<>();
        for (CertificateStoring.Found one : certificates) {
            if (batches.getLast().certificates().size() == ImportLimits.ITEMS_AT_ONCE) {
                batches.add(empty());
            }
            batches.getLast().certificates().add(one);
            lastOf.put(one.certificate().pairing(), batches.getLast());
        }
        for (KeyPairing.Found one : keys) {
            InboxBatch with = lastOf.get(one.key().pairing());
            if (with == null && batches.getLast().keys().size() >= ImportLimits.ITEMS_AT_ONCE) {
                batches.add(empty());
            }
            (with == null ? batches.getLast() : with).keys().add(one);
        }
        return batches;
    }
}
