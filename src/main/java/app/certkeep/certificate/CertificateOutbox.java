package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import java.util.List;
import java.util.function.Supplier;

/// Takes down what others are to be told, inside the transaction in which it happens.
@FunctionalInterface
public interface CertificateOutbox {
    /// @param facts as they are after the event; asked for only where somebody wants to hear of it
    /// @return whether anything was taken down
    boolean record(
            Transaction transaction,
            CertificateEvent event,
            Supplier<List<CertificateFacts>> facts);
}
