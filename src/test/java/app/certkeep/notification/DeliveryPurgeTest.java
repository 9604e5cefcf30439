package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.UUID;

class DeliveryPurgeTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private UUID endpoint;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
        endpoint = receiver.registerFor(ada, "/hook");
    }

    @Test
    void what_is_over_for_longer_than_the_policy_says_goes_with_its_attempts() {
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
        assertThat(ada.deliveryPurge().purgeExpired()).isZero();

        store.clock().advance(Duration.ofDays(91));
        ada = store.logIn("ada");

        assertThat(ada.deliveryPurge().purgeExpired()).isEqualTo(1);
        assertThat(count()).isZero();
        assertThat(attempts()).isZero();
    }

    @Test
    void what_waits_is_kept_however_old_it_is() {
        ada.dispatcher().close();
        ada.deliveries().sendTest(endpoint);
        store.clock().advance(Duration.ofDays(400));
        ada = store.logIn("ada");

        assertThat(ada.deliveryPurge().purgeOlderThan(Duration.ZERO)).isZero();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void nobody_purges_what_is_anothers() {
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
        UserSession ben = store.signUp("ben");
        store.clock().advance(Duration.ofMinutes(1));

        assertThat(ben.deliveryPurge().purgeOlderThan(Duration.ZERO)).isZero();
        assertThat(count()).isEqualTo(1);
    }

    private long attempts() {
        return store.database()
                .read(
                        transaction ->
                                transaction
                                        .session()
                                        .createNativeQuery(
                                                "select count(*) from attempt", Long.class)
                                        .getSingleResult());
    }

    private long count() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 10)).total();
    }
}
