package app.certkeep.app;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// What this computer is called, for the list of sessions.
public final class DeviceName {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");
    private static final int LONGEST = 100;

    private DeviceName() {}

    public static String of(Map<String, String> environment) {
        String name =
                Stream.of("HOSTNAME", "COMPUTERNAME")
                        .map(variable -> environment.getOrDefault(variable, ""))
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElseGet(DeviceName::asked)
                        .strip();
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /// The kernel is asked first: a name server may take seconds.
    private static String asked() {
        try {
            return Files.exists(LINUX)
                    ? Files.readString(LINUX)
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "?";
        }
    }
}
