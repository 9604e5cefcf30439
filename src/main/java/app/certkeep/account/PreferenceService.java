package app.certkeep.account;

import java.util.function.UnaryOperator;

/// What the signed-in user prefers, wherever they sign in.
public final class PreferenceService {
    private final UserStore store;

    public PreferenceService(UserStore store) {
        this.store = store;
    }

    public Preferences get() {
        return store.read(transaction -> new PreferenceRepository(transaction).of(store.userId()));
    }

    /// Changes some of it, keeping the rest as it is now.
    public Preferences change(UnaryOperator<Preferences> change) {
        return store.write(
                transaction -> {
                    PreferenceRepository kept = new PreferenceRepository(transaction);
                    Preferences now = change.apply(kept.of(store.userId()));
                    kept.put(store.userId(), now);
                    return now;
                });
    }
}
