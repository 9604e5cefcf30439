package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.served.ServedHostCopy;

/// What a file holds, one after the other. The reader closes each.
sealed interface ArchivedItem extends AutoCloseable {

    @Override
    void close();

    record OfCertificate(CertificateCopy copy) implements ArchivedItem {
        @Override
        public void close() {
            copy.close();
        }
    }

    record OfEntry(EntryCopy copy) implements ArchivedItem {
        @Override
        public void close() {
            copy.close();
        }
    }

    record OfEndpoint(EndpointCopy copy) implements ArchivedItem {
        @Override
        public void close() {
            copy.close();
        }
    }

    /// Follows the certificate that it is for.
    record OfHost(ServedHostCopy copy) implements ArchivedItem {
        @Override
        public void close() {
            // Nothing of it is secret in memory.
        }
    }
}
