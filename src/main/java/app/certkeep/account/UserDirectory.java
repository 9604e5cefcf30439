package app.certkeep.account;

import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.RowCounts;
import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All users, as administrators see them: who they are and how much they keep, never what.
public final class UserDirectory {
    private static final int SHORTEST_PREFIX = 8;

    private final AdministratorRights rights;
    private final List<String> itemTables;
    private final Balances balances;

    /// What users have in credits, which another feature knows.
    @FunctionalInterface
    public interface Balances {
        Map<UUID, Long> of(Transaction transaction, Collection<UUID> users);
    }

    /// @param itemTables tables of other features whose rows belong to an account
    public UserDirectory(
            UserStore store, AccountSettings account, List<String> itemTables, Balances balances) {
        this.balances = balances;
        rights = new AdministratorRights(store, account);
        this.itemTables = List.copyOf(itemTables);
    }

    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public Page<UserSummary> page(UserQuery query, PageRequest request) {
        return rights.read(
                transaction -> {
                    Page<UserSummary> page =
                            new UserSearchRepository(transaction).page(query, request);
                    return page.map(whole(transaction, page.items())::get);
                });
    }

    /// Those who keep most, the largest first.
    ///
    /// @param users how many of them at most
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public List<UserSummary> keepingMost(int users) {
        return rights.read(
                transaction -> {
                    AccountRepository accounts = new AccountRepository(transaction);
                    Set<UUID> ids = new HashSet<>();
                    itemTables.forEach(
                            table ->
                                    ids.addAll(RowCounts.most(transaction, table, users).keySet()));
                    List<UserSummary> found =
                            ids.stream()
                                    .flatMap(id -> accounts.find(id).stream())
                                    .filter(account -> account.purgeAt().isEmpty())
                                    .map(AccountEntity::summary)
                                    .toList();
                    return whole(transaction, found).values().stream()
                            .sorted(Comparator.comparing(UserSummary::total).reversed())
                            .limit(users)
                            .toList();
                });
    }

    /// What is not among the accounts themselves is looked up for all of them at once.
    private Map<UserSummary, UserSummary> whole(Transaction transaction, List<UserSummary> users) {
        List<UUID> ids = users.stream().map(UserSummary::id).toList();
        Set<UUID> resettable = new UserSearchRepository(transaction).resettable(ids);
        Map<UUID, Long> credits = balances.of(transaction, ids);
        Map<UUID, Map<String, Long>> items = count(transaction, ids);
        return users.stream()
                .collect(
                        Collectors.toMap(
                                user -> user,
                                user ->
                                        user.with(
                                                resettable.contains(user.id()),
                                                credits.getOrDefault(user.id(), 0L),
                                                items.getOrDefault(user.id(), Map.of()))));
    }

    private Map<UUID, Map<String, Long>> count(Transaction transaction, List<UUID> ids) {
        Map<UUID, Map<String, Long>> items = new HashMap<>();
        for (String table : itemTables) {
            RowCounts.perAccount(transaction, table, ids)
                    .forEach(
                            (id, count) ->
                                    items.computeIfAbsent(id, unknown -> new HashMap<>())
                                            .put(table, count));
        }
        return items;
    }

    /// The user with this address or id; at least the first 8 characters of the id.
    ///
    /// @throws NotFoundException where there is none
    /// @throws ConflictException where several ids begin so
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public UserSummary find(String addressOrId) {
        UUID id = rights.read(transaction -> idOf(transaction, addressOrId.strip()));
        return rights.read(
                transaction -> {
                    UserSummary user = UserAdministration.find(transaction, id).summary();
                    return whole(transaction, List.of(user)).values().iterator().next();
                });
    }

    private static UUID idOf(Transaction transaction, String addressOrId) {
        return EmailAddress.parse(addressOrId)
                .flatMap(email -> new AccountRepository(transaction).findByEmail(email))
                .filter(account -> account.purgeAt().isEmpty())
                .map(AccountEntity::id)
                .orElseGet(() -> byPrefix(transaction, addressOrId));
    }

    private static UUID byPrefix(Transaction transaction, String prefix) {
        List<UUID> ids =
                prefix.length() < SHORTEST_PREFIX
                        ? List.of()
                        : new UserSearchRepository(transaction)
                                .idsBeginningWith(prefix.toLowerCase(Locale.ROOT));
        if (ids.size() > 1) {
            throw new ConflictException("ambiguous id", "administration.user.ambiguous", prefix);
        }
        if (ids.isEmpty()) {
            throw UserAdministration.missing(prefix);
        }
        return ids.getFirst();
    }
}
