package app.certkeep.app;

import app.certkeep.activity.RandomTerms;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.remote.ServiceUrl;

import java.util.Optional;

/// Where random strings come from. Read when they are asked for, so that a mistake in the address
/// keeps nobody from anything else.
final class RandomSettings {
    private final Settings settings;

    RandomSettings(Settings settings) {
        this.settings = settings;
    }

    /// @return nothing where no service is named
    /// @throws InvalidInputException where a setting is wrong
    Optional<RandomTerms> terms() {
        try (FoundSettings found = settings.read().requireSound()) {
            return found.find(KnownSetting.RANDOM_URL)
                    .map(url -> ServiceUrl.require(url.text()))
                    .map(url -> new RandomTerms(url, found.number(KnownSetting.RANDOM_COST)));
        }
    }
}
