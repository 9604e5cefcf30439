package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointCopy;

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
}
