package app.certkeep.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A user as administrators see them.
///
/// @param enabled false where an administrator keeps the user out
/// @param recoverable whether there is a recovery code
/// @param resettable whether an administrator can reset the account
/// @param balance credits that the user has
/// @param items how many things the user keeps, by the table that has them
public record UserSummary(
        Profile profile,
        boolean enabled,
        @Nullable Instant lastLoginAt,
        boolean recoverable,
        boolean resettable,
        long balance,
        Map<String, Long> items) {

    public UUID id() {
        return profile.id();
    }

    public String email() {
        return profile.email();
    }

    public long count(String table) {
        return items.getOrDefault(table, 0L);
    }

    /// All items together.
    public long total() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    /// As it is with another role.
    public UserSummary as(Role role) {
        Profile changed =
                new Profile(
                        profile.id(), profile.name(), profile.email(), role, profile.createdAt());
        return new UserSummary(
                changed, enabled, lastLoginAt, recoverable, resettable, balance, items);
    }

    UserSummary with(boolean canBeReset, long credits, Map<String, Long> counted) {
        return new UserSummary(
                profile, enabled, lastLoginAt, recoverable, canBeReset, credits, counted);
    }
}
