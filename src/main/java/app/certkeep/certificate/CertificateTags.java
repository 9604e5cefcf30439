package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The tags by which one signed-in user groups certificates. Capital letters make no difference:
/// tags are kept in small ones. Unknown ids end in [app.certkeep.failure.NotFoundException], and
/// then nothing of the call is done.
public final class CertificateTags {
    private final UserStore store;
    private final Clock clock;
    private final CertificateIndex index;

    CertificateTags(UserStore store, Clock clock, CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// All that certificates out of the trash have, those of most certificates first.
    public List<TagCount> inUse() {
        return store.read(transaction -> index.at(transaction).tags());
    }

    /// Gives certificates tags that some of them may have already.
    ///
    /// @param tags of 1 to 40 characters each, without commas and quotation marks
    /// @throws app.certkeep.failure.InvalidInputException where one is no tag, or a certificate
    ///     would have more than 20
    public void add(Collection<UUID> ids, Collection<String> tags) {
        Set<String> more = tags(tags);
        change(
                ids,
                before -> {
                    List<String> all = new ArrayList<>(TagList.fromColumn(before));
                    all.addAll(more);
                    return TagList.toColumn(all);
                });
    }

    /// Takes tags from certificates, of which some may not have them.
    public void remove(Collection<UUID> ids, Collection<String> tags) {
        Set<String> less = tags(tags);
        change(
                ids,
                before ->
                        TagList.toColumn(
                                TagList.fromColumn(before).stream()
                                        .filter(tag -> !less.contains(tag))
                                        .toList()));
    }

    private static Set<String> tags(Collection<String> typed) {
        return typed.stream().map(TagList::tag).collect(Collectors.toCollection(TreeSet::new));
    }

    private void change(Collection<UUID> ids, UnaryOperator<String> tags) {
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_TAG);
        records.attempt(
                ids,
                () -> {
                    store.change(transaction -> changed(transaction, ids, tags, records));
                    return true;
                });
    }

    private void changed(
            Transaction transaction,
            Collection<UUID> ids,
            UnaryOperator<String> tags,
            CertificateRecords records) {
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        List<CertificateEntity> others =
                certificates.requireAll(ids).stream()
                        .filter(one -> !tags.apply(one.tags()).equals(one.tags()))
                        .toList();
        if (!others.isEmpty()) {
            Change change = certificates.change(clock.instant());
            others.forEach(one -> one.tag(tags.apply(one.tags()), change));
            records.done(transaction, others);
        }
    }
}
