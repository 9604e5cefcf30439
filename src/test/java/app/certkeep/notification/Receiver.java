package app.certkeep.notification;

import app.certkeep.app.UserSession;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A real server that hears of switches.
final class Receiver implements BeforeEachCallback, AfterEachCallback {
    private MockWebServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = new MockWebServer();
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    void answers(int... statuses) {
        for (int status : statuses) {
            server.enqueue(new MockResponse.Builder().code(status).build());
        }
    }

    /// To whatever comes.
    void answersAlways(int status) {
        server.setDispatcher(
                new mockwebserver3.Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder().code(status).build();
                    }
                });
    }

    void answers(MockResponse response) {
        server.enqueue(response);
    }

    /// Holds every request until the server closes.
    void neverAnswers() {
        server.enqueue(new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());
    }

    RecordedRequest heard() throws InterruptedException {
        RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing was sent");
        }
        return request;
    }

    int count() {
        return server.getRequestCount();
    }

    UUID registerFor(UserSession session, String path) {
        String url = server.url(path).toString();
        try (NewEndpoint added =
                session.endpoints().add(new EndpointForm("At " + path, url, true))) {
            return added.endpoint().id();
        }
    }
}
