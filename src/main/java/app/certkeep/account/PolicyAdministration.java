package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;

/// What administrators decide for all users.
public final class PolicyAdministration {
    private final AdministratorRights rights;

    public PolicyAdministration(UserStore store, AccountSettings account) {
        rights = new AdministratorRights(store, account);
    }

    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator
    public Policy policy() {
        return rights.read(transaction -> new PolicyRepository(transaction).policy());
    }

    /// Decides anew. Where resets end, every data key sealed for them goes at once; where they come
    /// back, those who had agreed can be reset again from their next log-in on.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where a number is out of its bounds
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator or the
    ///     password is wrong
    public void decide(Policy policy, Password password) {
        policy.require();
        rights.change(
                password,
                transaction -> {
                    new PolicyRepository(transaction).decide(policy);
                    if (!policy.administratorReset()) {
                        new AccountKeyRepository(transaction).forgetSealedDataKeys();
                    }
                    rights.store().record(transaction, Deed.of(Action.POLICY_CHANGE));
                });
    }
}
