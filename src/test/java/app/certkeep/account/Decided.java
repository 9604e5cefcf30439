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
                        standard.startingBalance(),
                        standard.administratorReset(),
                        standard.deliveriesStay());
        database.change(transaction -> new PolicyRepository(transaction).decide(policy));
    }
}
