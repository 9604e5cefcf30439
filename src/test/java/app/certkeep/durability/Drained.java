package app.certkeep.durability;

import app.certkeep.app.MovableClock;
import app.certkeep.app.UserSession;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;
import app.certkeep.persistence.PageRequest;

import java.time.Duration;

/// Sends all that waits, and asks the server what it heard.
///
/// @param deliveries in the store
/// @param unheard of them, which the server never accepted; none should be
/// @param repeated of them, which it accepted more than once, as a crash between sending and
///     recording makes unavoidable
record Drained(long deliveries, long unheard, long repeated) {
    static final Drained NOTHING = new Drained(0, 0, 0);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// What failed comes again after 5 s, 5 min and so on.
    private static final int MOST_ROUNDS = 8;

    static Drained of(UserSession session, MovableClock clock, Receiver receiver) {
        for (Endpoint endpoint : session.endpoints().list()) {
            session.endpoints().setEnabled(endpoint.id(), true);
        }
        for (int i = 0; i < MOST_ROUNDS && pending(session) > 0; i++) {
            session.dispatcher().drain(LONGEST);
            clock.advance(Duration.ofHours(1));
        }
        var all = AllPages.of(page -> session.deliveries().page(DeliveryQuery.ALL, page));
        return new Drained(
                all.size(),
                all.stream().filter(d -> times(d, receiver) == 0).count(),
                all.stream().filter(d -> times(d, receiver) > 1).count());
    }

    private static long pending(UserSession session) {
        DeliveryQuery query = new DeliveryQuery(DeliveryState.PENDING, null);
        return session.deliveries().page(query, new PageRequest(1, 1)).total();
    }

    private static int times(DeliverySummary delivery, Receiver receiver) {
        return receiver.timesHeard("msg_" + delivery.id().toString().replace("-", ""));
    }

    Drained plus(Drained other) {
        return new Drained(
                deliveries + other.deliveries, unheard + other.unheard, repeated + other.repeated);
    }
}
