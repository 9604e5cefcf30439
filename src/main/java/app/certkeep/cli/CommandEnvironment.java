package app.certkeep.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The environment as far as commands read it: the rest is nobody else's business.
final class CommandEnvironment {
    private static final List<String> READ =
            List.of(
                    KeptSession.VARIABLE,
                    "XDG_RUNTIME_DIR",
                    "HOSTNAME",
                    "COMPUTERNAME",
                    "NO_COLOR",
                    "TERM");

    private CommandEnvironment() {}

    static Map<String, String> of(Map<String, String> environment) {
        return READ.stream()
                .filter(environment::containsKey)
                .collect(Collectors.toMap(name -> name, environment::get));
    }
}
