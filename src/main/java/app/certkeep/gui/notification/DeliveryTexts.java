package app.certkeep.gui.notification;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EventType;
import app.certkeep.notification.LastAttempt;
import app.certkeep.notification.LastDay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/// A delivery's facts in words, in the zone of this computer.
final class DeliveryTexts {
    private static final String NONE = "–";
    private static final int MOST_ATTEMPTS = 10;

    private final Messages messages;
    private final Times times;

    DeliveryTexts(Messages messages) {
        this.messages = messages;
        times = new Times(messages);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String time(@Nullable Instant time) {
        return time == null ? NONE : times.second(time);
    }

    /// Without the year, as lists have little room.
    String shortTime(@Nullable Instant time) {
        return time == null ? NONE : times.shortSecond(time);
    }

    String event(DeliverySummary delivery) {
        return text(delivery.event().messageKey());
    }

    /// Where a column of its own names the certificate.
    String shortEvent(DeliverySummary delivery) {
        return text("notifications.event." + delivery.event().text());
    }

    String certificate(DeliverySummary delivery) {
        String name = delivery.certificateName();
        return name == null ? NONE : VisibleText.of(name);
    }

    /// The status, with the number that the server answered.
    String status(DeliveryItem item) {
        return status(item.summary(), item.status());
    }

    String status(DeliverySummary delivery, DeliveryStatus status) {
        LastAttempt last = delivery.last();
        boolean ended = status == DeliveryStatus.DELIVERED || status == DeliveryStatus.FAILED;
        return ended && last != null && last.status() != null
                ? text(status.textKey() + ".code", last.status().toString())
                : text(status.textKey());
    }

    /// How often it was tried of how often it may be; a test is tried once.
    String attempts(DeliverySummary delivery) {
        if (delivery.attempts() == 0) {
            return NONE;
        }
        int most = delivery.event() == EventType.ENDPOINT_TEST ? 1 : MOST_ATTEMPTS;
        return text("notifications.attempts", delivery.attempts(), most);
    }

    String duration(DeliverySummary delivery) {
        LastAttempt last = delivery.last();
        return last == null ? NONE : duration(last.duration());
    }

    String duration(Duration duration) {
        return duration.toMillis() < 1000
                ? text("notifications.milliseconds", duration.toMillis())
                : text("notifications.seconds", duration.toMillis() / 1000.0);
    }

    /// What an attempt got: the number that the server answered, or why there was none.
    String result(DeliveryAttempt attempt) {
        if (attempt.status() != null) {
            return text("notifications.answered", attempt.status().toString());
        }
        return attempt.error() == null ? NONE : text(attempt.error().messageKey());
    }

    /// What an endpoint is told of, in few words.
    String events(Set<EventType> events) {
        if (events.equals(EventType.OF_SWITCHES)) {
            return text("notifications.events.switches");
        }
        return events.equals(EventType.choices())
                ? text("notifications.events.all")
                : text("notifications.events.some", events.size(), EventType.choices().size());
    }

    /// The same, each in a line.
    String eventList(Set<EventType> events) {
        return events.stream()
                .sorted()
                .map(event -> text(event.messageKey()))
                .collect(Collectors.joining("\n"));
    }

    /// The same with the tags that choose, where there are any.
    String told(Endpoint endpoint) {
        String events = eventList(endpoint.events());
        return endpoint.tags().isEmpty()
                ? events
                : text("notifications.events.tags", events, String.join(", ", endpoint.tags()));
    }

    /// How many were delivered of those that ended in the last 24 hours, such as `12 of 13`.
    String lastDay(LastDay day) {
        return day.ended() == 0
                ? NONE
                : text("notifications.last-day", day.delivered(), day.ended());
    }

    String lastDayInWords(LastDay day) {
        long given = day.ended() - day.delivered();
        return day.ended() == 0
                ? text("notifications.last-day.none")
                : text("notifications.last-day.tip", day.delivered(), day.ended(), given);
    }

    /// When it is tried again; nothing for what is over or goes at once.
    String nextRetry(DeliverySummary delivery) {
        return delivery.attempts() == 0 ? NONE : shortTime(delivery.nextAttemptAt());
    }

    /// What the last attempt got, such as `HTTP 500 in 35 ms`.
    String answer(DeliverySummary delivery) {
        LastAttempt last = delivery.last();
        if (last == null) {
            return NONE;
        }
        return last.status() == null
                ? text("notifications.no-answer", duration(last.duration()))
                : text("notifications.answer", last.status().toString(), duration(last.duration()));
    }
}
