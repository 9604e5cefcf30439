package app.certkeep.cli;

import app.certkeep.account.Policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One decision of the policy by the name that commands give it.
enum PolicyField {
    SIGN_UP(policy -> policy.signUpOpen() ? "open" : "closed", PolicyField::signUp),
    SHORTEST_PASSWORD(
            Policy::shortestPassword,
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            (int) number(value),
                            now.lockAfterAtMost(),
                            now.purgeAfter(),
                            now.versionsKept(),
                            now.startingBalance(),
                            now.administratorReset(),
                            now.deliveriesStay())),
    LOCK_AFTER(
            policy -> policy.lockAfterAtMost().toMinutes(),
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            now.shortestPassword(),
                            Duration.ofMinutes(number(value)),
                            now.purgeAfter(),
                            now.versionsKept(),
                            now.startingBalance(),
                            now.administratorReset(),
                            now.deliveriesStay())),
    PURGE_AFTER(
            policy -> policy.purgeAfter().toDays(),
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            now.shortestPassword(),
                            now.lockAfterAtMost(),
                            Duration.ofDays(number(value)),
                            now.versionsKept(),
                            now.startingBalance(),
                            now.administratorReset(),
                            now.deliveriesStay())),
    VERSIONS_KEPT(
            Policy::versionsKept,
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            now.shortestPassword(),
                            now.lockAfterAtMost(),
                            now.purgeAfter(),
                            (int) number(value),
                            now.startingBalance(),
                            now.administratorReset(),
                            now.deliveriesStay())),
    DELIVERIES_AFTER(
            policy -> policy.deliveriesStay().toDays(),
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            now.shortestPassword(),
                            now.lockAfterAtMost(),
                            now.purgeAfter(),
                            now.versionsKept(),
                            now.startingBalance(),
                            now.administratorReset(),
                            Duration.ofDays(number(value)))),
    STARTING_BALANCE(
            Policy::startingBalance,
            (now, value) ->
                    new Policy(
                            now.signUpOpen(),
                            now.shortestPassword(),
                            now.lockAfterAtMost(),
                            now.purgeAfter(),
                            now.versionsKept(),
                            number(value),
                            now.administratorReset(),
                            now.deliveriesStay())),
    ADMINISTRATOR_RESET(policy -> policy.administratorReset() ? "on" : "off", PolicyField::reset);

    private final Function<Policy, Object> value;
    private final BiFunction<Policy, String, Policy> change;

    PolicyField(Function<Policy, Object> value, BiFunction<Policy, String, Policy> change) {
        this.value = value;
        this.change = change;
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
        return change.apply(now, given.toLowerCase(Locale.ROOT));
    }

    private static Policy signUp(Policy now, String given) {
        return new Policy(
                either(given, "open", "closed"),
                now.shortestPassword(),
                now.lockAfterAtMost(),
                now.purgeAfter(),
                now.versionsKept(),
                now.startingBalance(),
                now.administratorReset(),
                now.deliveriesStay());
    }

    private static Policy reset(Policy now, String given) {
        return new Policy(
                now.signUpOpen(),
                now.shortestPassword(),
                now.lockAfterAtMost(),
                now.purgeAfter(),
                now.versionsKept(),
                now.startingBalance(),
                either(given, "on", "off"),
                now.deliveriesStay());
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
