package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.crypto.Password;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One import between the reading of files and the commit. Until then nothing is stored, and
/// closing leaves nothing behind: keys, locked files and passwords that were handed over are wiped.
/// Calls from several threads wait for each other; only closing waits for none.
///
/// At most 20,000 items, which are 10,000 certificates with their keys, and 128 MiB of them and of
/// locked files; beyond that a rejected item says so, and what was read until then can be
/// committed.
public final class ImportInbox implements AutoCloseable {
    private final UserStore store;
    private final InboxContents contents;
    private final InboxIssuers issuers;
    private final InboxCommit commit;
    private final InboxChoices choices = new InboxChoices();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean over;

    ImportInbox(
            UserStore store,
            InboxContents contents,
            CertificateInspection inspection,
            InboxCommit commit) {
        this.store = store;
        this.contents = contents;
        this.commit = commit;
        issuers = new InboxIssuers(inspection);
    }

    /// Reads files, and folders with all files below them, in any form that
    /// [app.certkeep.certificate.format.ItemReader] reads, at most 32 MiB a file. A file that
    /// cannot be read is a rejected item and never an exception.
    ///
    /// @return whether all of it was read; else it was cancelled
    public boolean readFiles(List<Path> paths, ImportProgress progress) {
        return working(() -> new SourceFiles(contents, unlessOver(progress)).read(paths));
    }

    /// Reads pasted text; the caller wipes the bytes.
    ///
    /// @param text UTF-8, or whatever a file could hold
    public void readText(byte[] text) {
        working(
                () -> {
                    contents.take("", text, () -> !over);
                    return true;
                });
    }

    /// Tries a password on all that is locked, with those that were given before.
    ///
    /// @param password remembered, and wiped with the inbox
    /// @return how many items it opened
    public int unlock(Password password, ImportProgress progress) {
        return working(() -> contents.unlock(password, unlessOver(progress)));
    }

    /// What would become of all of it now.
    public ImportReview review(ImportProgress progress) {
        return working(() -> reviewed(contents.items(), unlessOver(progress)));
    }

    private ImportReview reviewed(List<InboxItem> items, ImportProgress progress) {
        List<ParsedCertificate> certificates =
                items.stream()
                        .filter(InboxItem.OfCertificate.class::isInstance)
                        .map(InboxItem.OfCertificate.class::cast)
                        .map(InboxItem.OfCertificate::certificate)
                        .toList();
        Map<String, ImportIssuer> known = issuers.of(certificates, progress);
        InboxVerdicts verdicts = new InboxVerdicts(InboxKept.of(store, items), choices, items);
        return new InboxReviewing(verdicts, choices, known).of(items);
    }

    /// Leaves items out, or takes them in again.
    ///
    /// @param contents as [ImportRow#content]
    public void leaveOut(Collection<String> contents, boolean out) {
        working(
                () -> {
                    choices.leaveOut(contents, out);
                    return true;
                });
    }

    /// Chooses the name that a certificate is stored with.
    ///
    /// @param content as [ImportRow#content]
    /// @throws app.certkeep.failure.InvalidInputException where the name is blank or longer than
    ///     200 characters
    public void rename(String content, String name) {
        working(
                () -> {
                    choices.rename(content, name);
                    return true;
                });
    }

    /// Stores all that is not left out. New certificates are inactive; one that lies in the trash
    /// comes back as it was. Up to 500 certificates with their keys are one transaction, more are
    /// several. Cancelled, it leaves what was stored, each certificate with its key; another
    /// commit stores the rest.
    public ImportOutcome commit(ImportProgress progress) {
        return working(() -> commit.run(contents.items(), choices, unlessOver(progress)));
    }

    private ImportProgress unlessOver(ImportProgress progress) {
        return (done, all) -> !over && progress.at(done, all);
    }

    private <T> T working(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
            wipeIfOver();
        }
    }

    /// Cancels what is under way. What is secret is wiped now, or by whoever works on it as soon
    /// as that ends; nobody waits here.
    @Override
    public void close() {
        over = true;
        wipeIfOver();
    }

    private void wipeIfOver() {
        if (over && oneAtATime.tryLock()) {
            try {
                contents.close();
            } finally {
                oneAtATime.unlock();
            }
        }
    }
}
