package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.persistence.Transaction;
import app.certkeep.served.ServedHostCopy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Writes one file with everything that one transaction finds.
final class ArchiveWriting {
    private final Transaction transaction;
    private final Copies copies;
    private final List<String> damaged = new ArrayList<>();
    private int certificates;
    private int hosts;
    private int entries;
    private int endpoints;

    ArchiveWriting(Transaction transaction, Copies copies) {
        this.transaction = transaction;
        this.copies = copies;
    }

    void write(ArchiveKey key, OutputStream out) throws IOException {
        write(key, out, this::everything);
    }

    /// Only entries whose keys begin with a text.
    void writeEntries(String prefix, ArchiveKey key, OutputStream out) throws IOException {
        write(
                key,
                out,
                items ->
                        damaged.addAll(
                                copies.entries()
                                        .each(transaction, prefix, one -> entry(items, one))));
    }

    private void everything(ItemOutput items) {
        damaged.addAll(copies.certificates().each(transaction, one -> certificate(items, one)));
        damaged.addAll(copies.hosts().each(transaction, one -> host(items, one)));
        damaged.addAll(copies.entries().each(transaction, one -> entry(items, one)));
        damaged.addAll(copies.endpoints().each(transaction, one -> endpoint(items, one)));
    }

    private static void write(ArchiveKey key, OutputStream out, Consumer<ItemOutput> content)
            throws IOException {
        key.writeTo(out);
        try (SealedOutput sealed = new SealedOutput(out, key)) {
            ItemOutput items = new ItemOutput(sealed);
            content.accept(items);
            items.end();
            sealed.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void certificate(ItemOutput items, CertificateCopy copy) {
        certificates = counted(certificates, ArchiveLimits.CERTIFICATES);
        write(() -> items.write(copy));
    }

    private void host(ItemOutput items, ServedHostCopy copy) {
        hosts = counted(hosts, ArchiveLimits.HOSTS);
        write(() -> items.write(copy));
    }

    private void entry(ItemOutput items, EntryCopy copy) {
        entries = counted(entries, ArchiveLimits.ENTRIES);
        write(() -> items.write(copy));
    }

    private void endpoint(ItemOutput items, EndpointCopy copy) {
        endpoints = counted(endpoints, ArchiveLimits.ENDPOINTS);
        write(() -> items.write(copy));
    }

    private static int counted(int before, int most) {
        if (before == most) {
            throw ArchiveFailures.tooMuch();
        }
        return before + 1;
    }

    private static void write(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was written, once all is.
    ArchiveCounts counts() {
        return new ArchiveCounts(certificates, entries, endpoints, List.copyOf(damaged));
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }
}
