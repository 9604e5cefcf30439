package app.certkeep.gui;

import app.certkeep.api.ApiOptions;
import app.certkeep.api.ApiServer;
import app.certkeep.app.Certkeep;
import app.certkeep.app.DeviceName;
import app.certkeep.app.KnownSetting;
import app.certkeep.failure.ConflictException;

import java.util.Optional;
import java.util.function.Consumer;

/// The local API of an open window, where the settings name a port for it.
final class LocalApi {
    private volatile Optional<ApiServer> server = Optional.empty();

    /// @param onFailure told where the port cannot be had; the window goes on without
    void open(Certkeep certkeep, Consumer<ConflictException> onFailure) {
        int port = certkeep.config().number(KnownSetting.API_PORT);
        if (port == 0) {
            return;
        }
        try {
            String device = DeviceName.of(System.getenv());
            ApiOptions options = ApiOptions.of(certkeep.config(), port, device);
            server = Optional.of(ApiServer.start(certkeep, options));
        } catch (ConflictException e) {
            onFailure.accept(e);
        }
    }

    /// Where it is called; empty where it is not served.
    Optional<String> address() {
        return server.map(ApiServer::address);
    }

    /// Called before the store is closed.
    void close() {
        server.ifPresent(ApiServer::close);
        server = Optional.empty();
    }
}
