package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import java.util.Optional;

/// What administrators decided.
final class PolicyRepository {
    private final Transaction transaction;

    PolicyRepository(Transaction transaction) {
        this.transaction = transaction;
    }

    Policy policy() {
        return decided().map(PolicyEntity::policy).orElse(Policy.STANDARD);
    }

    void decide(Policy policy) {
        decided()
                .ifPresentOrElse(
                        row -> row.decide(policy),
                        () -> transaction.session().persist(new PolicyEntity(policy)));
    }

    private Optional<PolicyEntity> decided() {
        return transaction.find(PolicyEntity.class, PolicyEntity.ONLY);
    }
}
