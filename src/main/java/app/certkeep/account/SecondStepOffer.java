package app.certkeep.account;

import app.certkeep.crypto.OneTimeSeed;

/// A seed that an authenticator shall take over; kept nowhere until a code shows that it has. The
/// receiver closes it.
///
/// @param email by which the authenticator names it
public record SecondStepOffer(OneTimeSeed seed, String email) implements AutoCloseable {

    /// See [OneTimeSeed#address].
    public String address() {
        return seed.address("Certkeep", email);
    }

    @Override
    public void close() {
        seed.close();
    }
}
