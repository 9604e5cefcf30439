package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.persistence.Transaction;
import app.certkeep.served.ServedHostCopy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what a file holds into the store, within one transaction. A few items are in memory at a
/// time, whatever a file's size; closing wipes them.
final class ArchiveMerging implements AutoCloseable {
    private static final int ITEMS_AT_ONCE = 200;
    private static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final Transaction transaction;
    private final Copies copies;
    private final List<CertificateCopy> certificates = new ArrayList<>();
    private final List<ServedHostCopy> hosts = new ArrayList<>();
    private final List<EntryCopy> entries = new ArrayList<>();
    private final List<EndpointCopy> endpoints = new ArrayList<>();
    private long bytes;
    private ArchiveReport report = ArchiveReport.NOTHING;

    ArchiveMerging(Transaction transaction, Copies copies) {
        this.transaction = transaction;
        this.copies = copies;
    }

    ArchiveReport merge(ItemInput items) throws IOException {
        Optional<ArchivedItem> next = items.next();
        while (next.isPresent()) {
            take(next.get());
            next = items.next();
        }
        mergeWaiting();
        return report;
    }

    private void take(ArchivedItem item) {
        switch (item) {
            case ArchivedItem.OfCertificate(CertificateCopy copy) -> {
                certificates.add(copy);
                bytes += copy.der().length;
            }
            case ArchivedItem.OfEntry(EntryCopy copy) -> {
                entries.add(copy);
                bytes += copy.value().length();
            }
            case ArchivedItem.OfEndpoint(EndpointCopy copy) -> endpoints.add(copy);
            case ArchivedItem.OfHost(ServedHostCopy copy) -> hosts.add(copy);
        }
        int waiting = certificates.size() + hosts.size() + entries.size() + endpoints.size();
        if (waiting == ITEMS_AT_ONCE || bytes > BYTES_AT_ONCE) {
            mergeWaiting();
        }
    }

    private void mergeWaiting() {
        if (!certificates.isEmpty()) {
            report =
                    report.withCertificates(copies.certificates().merge(transaction, certificates));
        }
        copies.hosts().merge(transaction, hosts);
        if (!entries.isEmpty()) {
            report = report.withEntries(copies.entries().merge(transaction, entries));
        }
        if (!endpoints.isEmpty()) {
            report = report.withEndpoints(copies.endpoints().merge(transaction, endpoints));
        }
        close();
    }

    @Override
    public void close() {
        certificates.forEach(CertificateCopy::close);
        certificates.clear();
        hosts.clear();
        entries.forEach(EntryCopy::close);
        entries.clear();
        endpoints.forEach(EndpointCopy::close);
        endpoints.clear();
        bytes = 0;
    }
}
