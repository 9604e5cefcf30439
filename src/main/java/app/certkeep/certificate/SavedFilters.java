package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// The filters that one signed-in user saved, each a search under a name.
public final class SavedFilters {
    /// As each is counted whenever the list is shown.
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 60;
    private static final PageRequest FIRST = new PageRequest(1, 1);

    private final UserStore store;
    private final Clock clock;
    private final CertificateIndex index;

    SavedFilters(UserStore store, Clock clock, CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// All of them by name, with how many certificates each shows now.
    public List<SavedFilter> list() {
        return store.read(
                transaction -> {
                    CertificateSnapshot all = index.at(transaction);
                    Moment now = Moment.of(store, transaction, clock);
                    return texts(transaction).entrySet().stream()
                            .map(one -> counted(one, all, now))
                            .toList();
                });
    }

    private static SavedFilter counted(
            Map.Entry<String, String> one, CertificateSnapshot all, Moment now) {
        return new SavedFilter(one.getKey(), one.getValue(), count(one.getValue(), all, now));
    }

    private static OptionalLong count(String text, CertificateSnapshot all, Moment now) {
        try {
            CertificateQuery query = CertificateQuery.all().matching(text);
            return OptionalLong.of(all.find(query, FIRST, now).total());
        } catch (InvalidInputException notUnderstood) {
            return OptionalLong.empty();
        }
    }

    /// The text of one.
    ///
    /// @param name in any case
    /// @throws NotFoundException where there is none of this name
    public String text(String name) {
        return store.read(transaction -> require(texts(transaction), name));
    }

    /// Saves one, in place of another of the same name in any case.
    ///
    /// @param name 1 to 60 characters
    /// @param text 1 to 2,000 characters
    /// @throws InvalidInputException where the name or the text is blank or too long, or a query
    ///     word in it is wrong
    /// @throws ConflictException where there are 20 already
    public void save(String name, String text) {
        String shortName = within(name, LONGEST_NAME, "certificate.saved-filter.name");
        String search = within(text, QueryText.LONGEST, "certificate.saved-filter.text");
        QueryText.of(search);
        store.change(
                transaction -> {
                    SavedFilterEntity kept =
                            find(transaction)
                                    .orElseGet(
                                            () ->
                                                    new SavedFilterEntity(
                                                            store.userId(), store.dataKey()));
                    SortedMap<String, String> texts = kept.open(store.dataKey());
                    texts.remove(shortName);
                    if (texts.size() >= MOST) {
                        throw new ConflictException(
                                "too many filters", "certificate.saved-filter.many", MOST);
                    }
                    texts.put(shortName, search);
                    kept.seal(store.dataKey(), texts);
                    new SavedFilterRepository(transaction).put(kept);
                });
    }

    /// Forgets one; certificates stay.
    ///
    /// @param name in any case
    /// @throws NotFoundException where there is none of this name
    public void remove(String name) {
        store.change(
                transaction -> {
                    SortedMap<String, String> texts = texts(transaction);
                    require(texts, name);
                    texts.remove(name.strip());
                    find(transaction).ifPresent(kept -> kept.seal(store.dataKey(), texts));
                });
    }

    private static String within(String text, int longest, String key) {
        String stripped = StorableText.of(text.strip());
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new InvalidInputException("not of a filter", key, longest);
        }
        return stripped;
    }

    private static String require(SortedMap<String, String> texts, String name) {
        String text = texts.get(name.strip());
        if (text == null) {
            throw new NotFoundException("no such filter", "certificate.saved-filter.missing", name);
        }
        return text;
    }

    private SortedMap<String, String> texts(Transaction transaction) {
        return find(transaction)
                .map(kept -> kept.open(store.dataKey()))
                .orElseGet(() -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    private Optional<SavedFilterEntity> find(Transaction transaction) {
        return new SavedFilterRepository(transaction).find(store.userId());
    }
}
