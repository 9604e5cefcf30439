package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.network.AddressKind;
import app.certkeep.network.GuardedSockets;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Sends one message once, blocking its thread for as long as the limits say.
final class WebhookSender implements AutoCloseable {
    private static final int DETAIL_LENGTH = 64 * 1024;
    private static final String RETRY_AFTER = "Retry-After";

    private final OkHttpClient client;
    private final Clock clock;
    private final long responseLimit;
    private final RetryAfter retryAfter;

    WebhookSender(Clock clock) {
        this(new OkHttpClient(), clock);
    }

    WebhookSender(OkHttpClient trusting, Clock clock) {
        this(trusting, SendingLimits.STANDARD, clock);
    }

    WebhookSender(SendingLimits limits, Clock clock) {
        this(new OkHttpClient(), limits, clock);
    }

    /// @param trusting decides which servers are trusted; all else is set here
    WebhookSender(OkHttpClient trusting, SendingLimits limits, Clock clock) {
        this.clock = clock;
        responseLimit = limits.response();
        Duration longest = limits.call();
        retryAfter = new RetryAfter(clock);
        client =
                trusting.newBuilder()
                        .connectTimeout(limits.connect())
                        .readTimeout(longest)
                        .writeTimeout(longest)
                        .callTimeout(longest)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // An attempt is one request; the schedule does the rest.
                        .retryOnConnectionFailure(false)
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new GuardedSockets())
                        .addNetworkInterceptor(WebhookSender::note)
                        // Many small receivers close after each answer, and a connection that they
                        // closed would fail the next message: every attempt has one of its own.
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                        .build();
    }

    private static Response note(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        InetSocketAddress to = chain.connection().route().socketAddress();
        Connected connected = request.tag(Connected.class);
        connected.kind = AddressKind.of(to.getAddress());
        Response response = chain.proceed(request);
        response.headers()
                .forEach(
                        header ->
                                connected.answered.add(
                                        new DeliveryDetails.Header(
                                                header.getFirst(), header.getSecond())));
        connected.retryAfter = response.header(RETRY_AFTER);
        // With it, OkHttp would follow a 503 by another request of its own.
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }

    Attempt send(Message message) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Connected connected = new Connected();
        Outcome outcome = outcomeOf(message, at, connected);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Attempt(at, duration, outcome, connected.kind, connected.answered);
    }

    private Outcome outcomeOf(Message message, Instant at, Connected connected) {
        Request request = request(message, at).tag(Connected.class, connected).build();
        SecretBytes authority = message.parts().authority();
        OkHttpClient trusting =
                authority == null ? client : OwnAuthority.trustedBy(client, authority);
        Call call = trusting.newCall(request);
        try (Response response = call.execute()) {
            return outcomeOf(response, startOf(response), connected.retryAfter);
        } catch (IOException e) {
            // Time was up, be it the call's or the program's.
            FailureKind kind =
                    call.isCanceled() ? FailureKind.TIMEOUT : ConnectionFailures.kindOf(e);
            return new Outcome.Failed(kind, null, null, e.toString());
        }
    }

    private static Request.Builder request(Message message, Instant at) {
        // A body without a type of its own: OkHttp would add a charset to it.
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        Request.Builder request =
                new Request.Builder()
                        .url(new String(message.parts().url().bytes(), StandardCharsets.UTF_8))
                        .post(RequestBody.create(body));
        if (message.parts().headers() != null) {
            OwnHeaders.forEach(message.parts().headers(), request::header);
        }
        WebhookHeaders.of(message.messageId(), at, message.parts(), message.body())
                .forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private Outcome outcomeOf(Response response, String start, @Nullable String asked) {
        int status = response.code();
        if (response.isSuccessful()) {
            return new Outcome.Delivered(status, start);
        }
        if (status == 410) {
            return new Outcome.Gone(start);
        }
        FailureKind kind =
                switch (status / 100) {
                    case 3 -> FailureKind.REDIRECT;
                    case 4 -> FailureKind.CLIENT_ERROR;
                    case 5 -> FailureKind.SERVER_ERROR;
                    default -> FailureKind.OTHER;
                };
        Duration wait = retryAfter.parse(asked).orElse(null);
        return new Outcome.Failed(kind, status, wait, start);
    }

    /// Reads on to the limit, so that a server with a short answer is not cut off; the status
    /// counts, whatever becomes of the rest.
    private String startOf(Response response) {
        try {
            byte[] bytes = response.peekBody(responseLimit).bytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(0, Math.min(DETAIL_LENGTH, text.length()));
        } catch (IOException e) {
            return "";
        }
    }

    /// What is known of an attempt before it ends.
    private static final class Connected {
        final List<DeliveryDetails.Header> answered = new ArrayList<>();
        @Nullable String retryAfter;
        @Nullable AddressKind kind;
    }

    /// Ends what is being sent; its attempts then end by a failure.
    void cancelAll() {
        client.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        cancelAll();
        client.connectionPool().evictAll();
    }
}
