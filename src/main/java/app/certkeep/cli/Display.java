package app.certkeep.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Whether a window can open.
public final class Display {
    private Display() {}

    /// Asked before JavaFX is loaded, which reports a missing display with a stack trace. Only
    /// Linux runs without one; `-Dglass.platform=Headless` needs none.
    public static boolean isThere(Map<String, String> environment, Map<String, String> system) {
        boolean optional =
                !system.getOrDefault("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean screenless = system.getOrDefault("glass.platform", "").startsWith("Headless");
        return optional
                || screenless
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(variable -> !environment.getOrDefault(variable, "").isBlank());
    }
}
