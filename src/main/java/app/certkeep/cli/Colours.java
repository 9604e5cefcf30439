package app.certkeep.cli;

import java.util.Map;

/// Whether help is shown in colours: at a terminal that knows them, unless `NO_COLOR` is set
/// (no-color.org). Decided by the environment of whoever gave the command.
final class Colours {
    private Colours() {}

    static boolean areShown(Streams streams, Map<String, String> environment) {
        return streams.atTerminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
