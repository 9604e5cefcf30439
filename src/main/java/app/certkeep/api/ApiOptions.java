package app.certkeep.api;

import app.certkeep.app.Config;
import app.certkeep.app.KnownSetting;

/// How the local API is served.
///
/// @param port 0 for one that is free
/// @param device what this computer is called, for the list of sessions
/// @param signUp whether callers may make accounts, where administrators leave sign-up open
public record ApiOptions(int port, String device, boolean signUp) {

    /// What the settings say, at a port.
    public static ApiOptions of(Config config, int port, String device) {
        return new ApiOptions(port, device, config.text(KnownSetting.API_SIGNUP).equals("on"));
    }
}
