package app.certkeep.bench;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;

/// Times of the notifier at loopback, in milliseconds unless their name says else.
final class NotifierTimes {
    private static final int FLIPS = Integer.getInteger("notifier.flips", 500);
    private static final int BULK = Integer.getInteger("notifier.bulk", 10_000);
    private static final int WAITING = Integer.getInteger("notifier.waiting", 100_000);
    private static final int WARM_UPS = 100;
    private static final Duration LONG = Duration.ofMinutes(30);

    private final UserSession session;
    private final Arrivals arrivals;
    private final Figures figures;
    private final List<UUID> certificates = new ArrayList<>();

    NotifierTimes(UserSession session, Arrivals arrivals, Figures figures) {
        this.session = session;
        this.arrivals = arrivals;
        this.figures = figures;
    }

    void measure() {
        session.certificates().importText(new ManyCertificates().from(0, BULK));
        int page = 1;
        while (certificates.size() < BULK) {
            session
                    .certificates()
                    .page(CertificateQuery.all(), new PageRequest(page++, 1000))
                    .items()
                    .stream()
                    .map(CertificateSummary::id)
                    .forEach(certificates::add);
        }
        addEndpoint("first");
        measureFlips();
        measureBare();
        measureBulk(1);
        for (int i = 2; i <= 4; i++) {
            addEndpoint("endpoint " + i);
        }
        measureBulk(4);
        session.endpoints().list().forEach(all -> session.endpoints().remove(all.id()));
        measureWaiting();
    }

    private UUID addEndpoint(String name) {
        try (var added =
                session.endpoints().add(new EndpointForm(name, arrivals.url("hook"), true))) {
            return added.endpoint().id();
        }
    }

    private void measureFlips() {
        UUID one = certificates.getFirst();
        percentiles(
                "flip to arrival",
                i -> {
                    long begun = System.nanoTime();
                    session.certificates().setActive(List.of(one), i % 2 == 0);
                    return arrivals.next() - begun;
                });
    }

    /// The same body with the same headers' length, sent by the library alone.
    private void measureBare() {
        UUID last =
                session.deliveries()
                        .page(DeliveryQuery.ALL, new PageRequest(1, 1))
                        .items()
                        .getFirst()
                        .id();
        byte[] body = session.deliveries().details(last).body().getBytes(StandardCharsets.UTF_8);
        Request request =
                new Request.Builder()
                        .url(arrivals.url("bare"))
                        .post(RequestBody.create(body))
                        .build();
        OkHttpClient fresh =
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                        .build();
        percentiles("bare OkHttp, a connection each", i -> bare(fresh, request));
        OkHttpClient kept = new OkHttpClient();
        percentiles("bare OkHttp, one connection", i -> bare(kept, request));
    }

    private long bare(OkHttpClient client, Request request) {
        long begun = System.nanoTime();
        try (var response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IllegalStateException("answered " + response.code());
            }
            return arrivals.next() - begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void percentiles(String name, IntToLongFunction timed) {
        long[] times = new long[FLIPS];
        for (int i = 0; i < WARM_UPS + FLIPS; i++) {
            times[Math.max(0, i - WARM_UPS)] = timed.applyAsLong(i);
            session.dispatcher().drain(LONG);
        }
        Arrays.sort(times);
        figures.add(name + ", median", "%,.2f", times[FLIPS / 2] / 1e6);
        figures.add(name + ", 99th percentile", "%,.2f", times[FLIPS * 99 / 100] / 1e6);
    }

    private void measureBulk(int endpoints) {
        List<UUID> some = certificates.subList(0, BULK / endpoints);
        boolean on = endpoints == 1;
        if (on) {
            session.certificates().setActive(some, false);
            session.dispatcher().drain(LONG);
        }
        arrivals.forget();
        long begun = System.nanoTime();
        session.certificates().setActive(some, on);
        double moved = (System.nanoTime() - begun) / 1e9;
        session.dispatcher().drain(LONG);
        double seconds = (System.nanoTime() - begun) / 1e9;
        String name = "%,d toggles, %d endpoints: ".formatted(some.size(), endpoints);
        figures.add(name + "the action, s", "%.2f", moved);
        figures.add(name + "deliveries a second", "%,.0f", some.size() * endpoints / seconds);
    }

    private void measureWaiting() {
        // Nobody is told of this.
        session.certificates().setActive(certificates, true);
        long before = heap();
        int endpoints = Math.max(1, WAITING / BULK);
        for (int i = 0; i < endpoints; i++) {
            addEndpoint("waiting " + i);
        }
        long begun = System.nanoTime();
        session.certificates().setActive(certificates, false);
        figures.add(
                "%,d rows written, s".formatted(endpoints * BULK),
                "%.1f",
                (System.nanoTime() - begun) / 1e9);
        figures.add("heap before, MB", "%.0f", before / 1e6);
        figures.add("heap with them waiting, MB", "%.0f", heap() / 1e6);
        measureRate(Math.min(2_000, endpoints * BULK / 2));
    }

    private void measureRate(int deliveries) {
        long from = arrivals.count() + deliveries / 10;
        while (arrivals.count() < from) {
            session.dispatcher().drain(Duration.ofMillis(100));
        }
        long begun = System.nanoTime();
        long highest = 0;
        while (arrivals.count() < from + deliveries) {
            session.dispatcher().drain(Duration.ofMillis(200));
            Runtime runtime = Runtime.getRuntime();
            highest = Math.max(highest, runtime.totalMemory() - runtime.freeMemory());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.add(
                "deliveries a second with them waiting",
                "%,.0f",
                (arrivals.count() - from) / seconds);
        figures.add("highest heap while sending, garbage included, MB", "%.0f", highest / 1e6);
        figures.add("heap while sending, MB", "%.0f", heap() / 1e6);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
