package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.DueNews;
import app.certkeep.certificate.ExpiryNews;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.common.Notices;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class ExpiryAlertsTest {
    private final Notices notices = new Notices(new Messages(Locale.ENGLISH));
    private final ExpiryAlerts alerts = new ExpiryAlerts(notices);

    @Test
    void each_kind_of_news_is_one_notice_that_stays_and_names_the_first() {
        alerts.tell(
                new DueNews(
                        new ExpiryNews(List.of("shop", "mail"), List.of("old")),
                        List.of("shop/token")));

        assertThat(notices.shown())
                .extracting(Notice::text)
                .containsExactly(
                        "The certificate old has ended.",
                        "2 certificates end soon, shop among them.",
                        "The value shop/token expires soon or has expired.");
        assertThat(notices.shown()).allMatch(one -> one.kind() == Notice.Kind.TOLD);
    }

    @Test
    void names_from_strangers_are_made_visible_and_short() {
        alerts.tell(
                new DueNews(
                        new ExpiryNews(List.of("a\u202e" + "b".repeat(500)), List.of()),
                        List.of()));

        assertThat(notices.shown().getFirst().text()).doesNotContain("\u202e").hasSizeLessThan(120);
    }

    @Test
    void no_news_are_no_notice() {
        alerts.tell(new DueNews(new ExpiryNews(List.of(), List.of()), List.of()));

        assertThat(notices.shown()).isEmpty();
    }
}
