package app.certkeep.app;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.AdministratorReset;
import app.certkeep.account.Diagnostics;
import app.certkeep.account.PolicyAdministration;
import app.certkeep.account.UserAdministration;
import app.certkeep.account.UserDirectory;
import app.certkeep.account.UserStore;
import app.certkeep.activity.TopUp;

import java.util.List;

/// What a signed-in user can do as administrator. Everybody has it; each of its methods looks up
/// anew whether they are one.
public record Administration(
        UserDirectory users,
        UserAdministration accounts,
        AdministratorReset resets,
        PolicyAdministration policy,
        Diagnostics diagnostics,
        TopUp credits) {
    public static final String CERTIFICATES = "certificate";
    public static final String ENTRIES = "entry";
    public static final String ENDPOINTS = "endpoint";

    static Administration of(UserStore store, AccountSettings account, Foundation foundation) {
        var clock = foundation.clock();
        var random = foundation.random();
        return new Administration(
                new UserDirectory(
                        store, account, List.of(CERTIFICATES, ENTRIES, ENDPOINTS), TopUp::balances),
                new UserAdministration(store, account, clock, random),
                new AdministratorReset(store, account, clock, random),
                new PolicyAdministration(store, account),
                new Diagnostics(store, account, foundation.database()),
                new TopUp(store, account, foundation.records()));
    }
}
