package app.certkeep.cli;

import app.certkeep.account.Policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One decision of the policy by the name that commands give it.
enum PolicyField {
    SIGN_UP(policy -> policy.signUpOpen() ? "open" : "closed"),
    SHORTEST_PASSWORD(Policy::shortestPassword),
    LOCK_AFTER(policy -> policy.lockAfterAtMost().toMinutes()),
    PURGE_AFTER(policy -> policy.purgeAfter().toDays()),
    VERSIONS_KEPT(Policy::versionsKept),
    DELIVERIES_AFTER(policy -> policy.deliveriesStay().toDays()),
    STARTING_BALANCE(Policy::startingBalance),
    ADMINISTRATOR_RESET(policy -> policy.administratorReset() ? "on" : "off");

    private final Function<Policy, Object> value;

    PolicyField(Function<Policy, Object> value) {
        this.value = value;
    }

    static Optional<PolicyField> named(String name) {
        return Arrays.stream(values()).filter(field -> field.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Object of(Policy policy) {
        return value.apply(policy);
    }

    /// @throws UsageException where it is no such value
    Policy set(Policy now, String given) {
        Map<PolicyField, String> words = new EnumMap<>(PolicyField.class);
        Arrays.stream(values()).forEach(field -> words.put(field, field.of(now).toString()));
        words.put(this, given.toLowerCase(Locale.ROOT));
        return policy(words::get);
    }

    private static Policy policy(Function<PolicyField, String> word) {
        return new Policy(
                either(word.apply(SIGN_UP), "open", "closed"),
                (int) number(word.apply(SHORTEST_PASSWORD)),
                Duration.ofMinutes(number(word.apply(LOCK_AFTER))),
                Duration.ofDays(number(word.apply(PURGE_AFTER))),
                (int) number(word.apply(VERSIONS_KEPT)),
                number(word.apply(STARTING_BALANCE)),
                either(word.apply(ADMINISTRATOR_RESET), "on", "off"),
                Duration.ofDays(number(word.apply(DELIVERIES_AFTER))));
    }

    private static boolean either(String given, String yes, String no) {
        if (!given.equals(yes) && !given.equals(no)) {
            throw new UsageException("cli.admin.policy.value");
        }
        return given.equals(yes);
    }

    /// Nine digits at most, so that nothing overflows on the way to where the bounds are checked.
    private static long number(String given) {
        if (!given.matches("\\d{1,9}")) {
            throw new UsageException("cli.admin.policy.value");
        }
        return Long.parseLong(given);
    }
}
