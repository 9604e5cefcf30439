package app.certkeep.app;

import app.certkeep.activity.RandomTerms;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.remote.ServiceUrl;

import java.util.Optional;

/// Where random strings come from. The address is checked when a string is asked for, so that a
/// mistake in it keeps nobody from anything else.
final class RandomSettings {
    private final Config config;

    RandomSettings(Config config) {
        this.config = config;
    }

    /// @return nothing where no service is named
    /// @throws InvalidInputException where its address is wrong
    Optional<RandomTerms> terms() {
        return Optional.of(config.text(KnownSetting.RANDOM_URL))
                .filter(url -> !url.isEmpty())
                .map(
                        url ->
                                new RandomTerms(
                                        ServiceUrl.require(url),
                                        config.number(KnownSetting.RANDOM_COST)));
    }
}
