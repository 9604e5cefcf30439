package app.certkeep.account;

import app.certkeep.persistence.Database;

/// Puts a policy in force, as an administrator would.
public final class Decided {
    private Decided() {}

    public static void policy(Database database, boolean signUpOpen, int shortestPassword) {
        Policy standard = Policy.STANDARD;
        Policy policy =
                new Policy(
                        signUpOpen,
                        shortestPassword,
                        standard.lockAfterAtMost(),
                        standard.purgeAfter(),
                        standard.versionsKept(),
                        standard.startingBalance(),
                        standard.administratorReset(),
                        standard.deliveriesStay());
        decide(database, policy);
    }

    public static void versionsKept(Database database, int versions) {
        Policy standard = Policy.STANDARD;
        decide(
                database,
                new Policy(
                        standard.signUpOpen(),
                        standard.shortestPassword(),
                        standard.lockAfterAtMost(),
                        standard.purgeAfter(),
                        versions,
                        standard.startingBalance(),
                        standard.administratorReset(),
                        standard.deliveriesStay()));
    }

    private static void decide(Database database, Policy policy) {
        database.change(transaction -> new PolicyRepository(transaction).decide(policy));
    }
}
