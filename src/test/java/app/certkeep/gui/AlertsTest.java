package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.DueNews;
import app.certkeep.certificate.ExpiryNews;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.common.Notices;
import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.EventType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class AlertsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final List<String> onDesktop = new ArrayList<>();
    private final Alerts alerts =
            new Alerts(messages, notices, (title, text) -> onDesktop.add(title + ": " + text));
    private final ExpiryAlerts ends = new ExpiryAlerts(alerts);
    private final Deque<Runnable> inAMinute = new ArrayDeque<>();
    private final GivenUpAlerts givenUp = new GivenUpAlerts(alerts, inAMinute::add);

    @BeforeEach
    void wantThemOnTheDesktop() {
        alerts.showOnDesktop(true);
    }

    @Test
    void each_kind_of_news_is_one_notice_that_stays_and_names_the_first() {
        ends.tell(
                news(List.of("shop", "mail"), List.of("old"), List.of("shop/token", "shop/more")));

        assertThat(texts())
                .containsExactly(
                        "The certificate old has ended.",
                        "2 certificates end soon, shop among them.",
                        "2 values expire soon or have expired, shop/token among them.");
        assertThat(notices.shown()).allMatch(one -> one.kind() == Notice.Kind.TOLD);
    }

    @Test
    void the_desktop_is_told_each_once_and_hears_no_key_of_a_value() {
        ends.tell(news(List.of("shop"), List.of(), List.of("shop/token")));

        assertThat(onDesktop)
                .containsExactly(
                        "Certkeep: The certificate shop ends soon.",
                        "Certkeep: A value expires soon or has expired.");
    }

    @Test
    void the_desktop_is_told_nothing_where_the_user_does_not_want_it() {
        alerts.showOnDesktop(false);

        ends.tell(news(List.of("shop"), List.of(), List.of("shop/token")));

        assertThat(onDesktop).isEmpty();
        assertThat(notices.shown()).hasSize(2);
    }

    @Test
    void while_the_window_is_locked_only_a_number_is_told_and_only_on_the_desktop() {
        alerts.leave();

        ends.tell(news(List.of("shop", "mail"), List.of(), List.of()));

        assertThat(onDesktop)
                .containsExactly("Certkeep: 2 things need your attention. Sign in to see what.");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void names_from_strangers_are_made_visible_and_short() {
        ends.tell(news(List.of("a\u202e" + "b".repeat(500)), List.of(), List.of()));

        assertThat(texts().getFirst()).doesNotContain("\u202e").hasSizeLessThan(120);
        assertThat(onDesktop.getFirst()).doesNotContain("\u202e").hasSizeLessThan(120);
    }

    @Test
    void no_news_are_no_notice() {
        ends.tell(news(List.of(), List.of(), List.of()));

        assertThat(notices.shown()).isEmpty();
        assertThat(onDesktop).isEmpty();
    }

    @Test
    void the_first_message_that_is_given_up_is_told_at_once_and_the_next_by_their_number() {
        givenUp.tell(delivery(EventType.CERTIFICATE_ACTIVATED, "shop"));
        givenUp.tell(delivery(EventType.CERTIFICATE_ACTIVATED, "mail"));
        givenUp.tell(delivery(EventType.SECRET_EXPIRING, null));
        assertThat(onDesktop).hasSize(1).first().asString().contains("the certificate shop could");

        inAMinute.remove().run();
        assertThat(texts()).hasSize(2).last().asString().startsWith("2 more messages were given");

        inAMinute.remove().run();
        assertThat(inAMinute).isEmpty();
        givenUp.tell(delivery(EventType.SECRET_EXPIRING, null));
        assertThat(onDesktop)
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Certkeep: A message could not be delivered");
    }

    @Test
    void of_a_test_that_failed_nobody_is_told_besides_who_sees_it() {
        givenUp.tell(delivery(EventType.ENDPOINT_TEST, null));

        assertThat(onDesktop).isEmpty();
        assertThat(inAMinute).isEmpty();
    }

    private List<String> texts() {
        return notices.shown().stream().map(Notice::text).toList();
    }

    private static DueNews news(List<String> expiring, List<String> expired, List<String> keys) {
        return new DueNews(new ExpiryNews(expiring, expired), keys);
    }

    private static DeliverySummary delivery(EventType event, String certificate) {
        UUID id = new UUID(0, 1);
        return new DeliverySummary(
                id,
                event,
                id,
                "At home",
                null,
                certificate,
                DeliveryState.DEAD,
                10,
                Instant.EPOCH,
                null,
                null);
    }
}
