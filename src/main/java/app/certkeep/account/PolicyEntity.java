package app.certkeep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Duration;

/// The one row of the policy; not there until somebody decides something.
@Entity
@Table(name = "policy")
class PolicyEntity {
    static final int ONLY = 1;

    @Id private int id = ONLY;

    @Version private long version;

    @Column(name = "sign_up_open")
    private boolean signUpOpen;

    @Column(name = "shortest_password")
    private int shortestPassword;

    @Column(name = "lock_seconds")
    private long lockSeconds;

    @Column(name = "purge_days")
    private int purgeDays;

    @Column(name = "versions_kept")
    private int versionsKept;

    @Column(name = "starting_balance")
    private long startingBalance;

    @Column(name = "administrator_reset")
    private boolean administratorReset;

    @Column(name = "deliveries_days")
    private int deliveriesDays;

    /// For Hibernate.
    protected PolicyEntity() {}

    PolicyEntity(Policy policy) {
        decide(policy);
    }

    final void decide(Policy policy) {
        signUpOpen = policy.signUpOpen();
        shortestPassword = policy.shortestPassword();
        lockSeconds = policy.lockAfterAtMost().toSeconds();
        purgeDays = (int) policy.purgeAfter().toDays();
        versionsKept = policy.versionsKept();
        startingBalance = policy.startingBalance();
        administratorReset = policy.administratorReset();
        deliveriesDays = (int) policy.deliveriesStay().toDays();
    }

    Policy policy() {
        return new Policy(
                signUpOpen,
                shortestPassword,
                Duration.ofSeconds(lockSeconds),
                Duration.ofDays(purgeDays),
                versionsKept,
                startingBalance,
                administratorReset,
                Duration.ofDays(deliveriesDays));
    }
}
