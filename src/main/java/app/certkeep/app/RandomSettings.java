package app.certkeep.app;

import app.certkeep.activity.RandomTerms;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.remote.ServiceUrl;

import java.util.Optional;
import java.util.Set;

/// Where random strings come from: `random.url` and `random.cost` in `certkeep.properties`,
/// `CERTKEEP_RANDOM_URL` and `CERTKEEP_RANDOM_COST` in the environment, which wins. Read when they
/// are asked for, so that a mistake in them keeps nobody from anything else.
final class RandomSettings {
    static final String URL = "random.url";
    static final String COST = "random.cost";
    static final Set<String> NAMES = Set.of(URL, COST);

    private static final long USUAL_COST = 1;
    private static final long HIGHEST_COST = 1_000_000;

    private final DatabaseSettings settings;

    RandomSettings(DatabaseSettings settings) {
        this.settings = settings;
    }

    /// @return nothing where no service is named
    /// @throws InvalidInputException where a setting is wrong
    Optional<RandomTerms> terms() {
        return settings.text(URL).map(url -> new RandomTerms(ServiceUrl.require(url), cost()));
    }

    private long cost() {
        String text = settings.text(COST).orElse("" + USUAL_COST);
        if (!text.matches("[0-9]{1,7}") || Long.parseLong(text) > HIGHEST_COST) {
            throw new InvalidInputException("no cost", "random.cost.invalid", HIGHEST_COST);
        }
        return Long.parseLong(text);
    }
}
