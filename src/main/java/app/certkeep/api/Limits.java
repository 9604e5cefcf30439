package app.certkeep.api;

import java.util.Map;

/// What one caller may take of the server. The server of the JDK reads its own from properties of
/// the process, once, when its first one is made.
final class Limits {
    /// Bytes of a body, where nobody needs more.
    static final int SMALL_BODY = 64 * 1024;

    /// Bytes of a body with a value or with certificates.
    static final int LARGE_BODY = 8 * 1024 * 1024;

    /// Connections that wait to be accepted.
    static final int BACKLOG = 64;

    /// Calls with a password at a time: each takes a processor and 128 MiB for a while.
    static final int PASSWORDS_AT_ONCE = 2;

    private static final Map<String, Integer> OF_THE_JDK =
            Map.of(
                    "jdk.httpserver.maxConnections", 64,
                    "sun.net.httpserver.maxReqHeaders", 50,
                    "sun.net.httpserver.maxReqHeaderSize", 16 * 1024,
                    // Seconds for a request to come in, and for its answer to be made and taken.
                    "sun.net.httpserver.maxReqTime", 10,
                    "sun.net.httpserver.maxRspTime", 120,
                    // What is left of a body that was refused is read, so that the refusal arrives.
                    "sun.net.httpserver.drainAmount", 64 * 1024 * 1024);

    private Limits() {}

    /// Those that were set from outside stay.
    static void apply() {
        OF_THE_JDK.forEach(
                (name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, String.valueOf(value));
                    }
                });
    }
}
