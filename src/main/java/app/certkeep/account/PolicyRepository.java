package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

/// What administrators decided.
final class PolicyRepository {
    private final Session session;

    PolicyRepository(Transaction transaction) {
        session = transaction.session();
    }

    Policy policy() {
        PolicyEntity decided = session.find(PolicyEntity.class, PolicyEntity.ONLY);
        return decided == null ? Policy.STANDARD : decided.policy();
    }

    void decide(Policy policy) {
        PolicyEntity decided = session.find(PolicyEntity.class, PolicyEntity.ONLY);
        if (decided == null) {
            session.persist(new PolicyEntity(policy));
        } else {
            decided.decide(policy);
        }
    }
}
