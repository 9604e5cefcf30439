package app.certkeep.bench;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ImportInbox;
import app.certkeep.certificate.ImportOutcome;
import app.certkeep.certificate.ImportProgress;
import app.certkeep.certificate.ImportReview;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;

/// One import of a folder, cancelled in its midst and then committed.
final class ImportTimes {
    private final CertificateService certificates;
    private final Path folder;
    private final int files;
    private final Figures figures;

    ImportTimes(CertificateService certificates, Path folder, int files, Figures figures) {
        this.certificates = certificates;
        this.folder = folder;
        this.files = files;
        this.figures = figures;
    }

    void measure() {
        warmUp();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            Watch reading = new Watch(Integer.MAX_VALUE);
            double read = seconds(() -> inbox.readFiles(List.of(folder), reading));
            figures.add("files read a second", "%,.0f", files / read);
            figures.milliseconds("longest wait of Cancel while reading, ms", reading.longest());

            Watch looking = new Watch(Integer.MAX_VALUE);
            double looked = seconds(() -> found(inbox.review(looking)));
            figures.milliseconds("first review with its chains, ms", looked * 1000);
            figures.milliseconds("longest wait of Cancel in it, ms", looking.longest());
            double again = seconds(() -> found(inbox.review(ImportProgress.UNWATCHED)));
            figures.milliseconds("review after a choice, ms", again * 1000);
            figures.add("heap in use with the review, MB", "%,.0f", heapInUse() / 1e6);

            cancelled(inbox);
            Watch storing = new Watch(Integer.MAX_VALUE);
            long before = certificates.counts().all();
            double stored = seconds(() -> inbox.commit(storing));
            figures.add("committed a second", "%,.0f", (files - before) / stored);
            figures.milliseconds("longest wait of Cancel while committing, ms", storing.longest());
        }
        require(certificates.counts().all() == files, "all are there");
        long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        figures.add("heap at its peak, garbage included, MB", "%,.0f", peak / 1e6);
        figures.add("limit of the heap, MB", "%,.0f", Runtime.getRuntime().maxMemory() / 1e6);
    }

    /// Reads some and throws them away.
    private void warmUp() {
        try (ImportInbox inbox = certificates.inbox(List.of())) {
            boolean whole = inbox.readFiles(List.of(folder), new Watch(files / 10));
            require(!whole, "the reading was cancelled");
        }
        require(certificates.counts().all() == 0, "nothing was stored by reading");
    }

    /// Cancels when a fifth is in: what is in has its keys, and the rest waits.
    private void cancelled(ImportInbox inbox) {
        ImportOutcome outcome = inbox.commit(new Watch(2 * files / 5));
        require(!outcome.whole(), "the commit was cancelled");
        long in = certificates.counts().all();
        require(in == outcome.report().imported(), "the report says how many are in");
        // The issuer has come without a key.
        require(certificates.counts().noKey() <= 1, "each has its key");
        figures.add("in when it was cancelled, with their keys", "%,d", in);
    }

    private void found(ImportReview review) {
        require(review.coming() == 2 * files - 1, "certificates and keys were found");
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    /// Cancels at a count, and knows the longest time between two looks at the flag.
    private static final class Watch implements ImportProgress {
        private final int until;
        private long last = System.nanoTime();
        private long longest;

        Watch(int until) {
            this.until = until;
        }

        @Override
        public boolean at(int done, int all) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
            return done < until;
        }

        double longest() {
            return longest / 1e6;
        }
    }
}
